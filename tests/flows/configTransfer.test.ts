/** The configuration as files: what goes out of one workspace makes another the same, whatever is in it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ConfigFile } from '../../shared/config/files.ts';
import type { ConfigChangeAnswer } from '../../shared/config/store.ts';
import { digestOf } from '../digest.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure, type Item, refusedFields } from './configuring.ts';

let here: TestServer;
let there: TestServer;
let admin: Client;
let other: Client;

beforeAll(async () => {
  here = await startTestServer();
  there = await startTestServer();
  admin = await here.as('administrator');
  other = await there.as('administrator');
});
afterAll(async () => {
  await here.close();
  await there.close();
});

async function exported(client: Client): Promise<ConfigFile[]> {
  return expectStatus(await client.get<{ files: ConfigFile[] }>('/config/export'), 200).body.files;
}

async function applied(client: Client, files: readonly ConfigFile[]): Promise<ConfigChangeAnswer> {
  const answer = await client.post<ConfigChangeAnswer & Record<string, unknown>>('/config/apply', { files });
  return expectStatus(answer, 200).body;
}

function fileOf({ kind, name, data }: Item): ConfigFile {
  return { path: `${kind}/${name}.yaml`, text: stringify({ kind, name, data }) };
}

/** What YAML, JSON and people read as something else. */
const text = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1e3',
    '0x10',
    ': #',
    '- a',
    '"q"',
    "'",
    '{a: b}',
    '  x  ',
    '中文 ：',
    '&a *a',
    '!!js',
    '%',
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '' && !/\p{Cc}/u.test(one)),
);
const label = fc.record({ en: text, zh: text });
const value = fc.constantFrom('a', 'b', 'c', 'yes', 'no', '1', 'null');
const options = fc
  .uniqueArray(value, { minLength: 2 })
  .chain((values) => fc.tuple(...values.map((each) => fc.record({ value: fc.constant(each), label }))));

/** A workspace that an administrator could have shaped. */
const configuration = fc
  .record({
    labels: fc.array(label, { minLength: 12, maxLength: 12 }),
    first: options,
    second: options,
    keep: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    words: text,
  })
  .map(({ labels, first, second, keep, words }): Item[] => {
    const [a, b] = [first[0]!.value, second[0]!.value];
    const fields = ['c_first', 'c_second', 'c_text', 'c_number'].map(
      (name, at): Item => ({
        kind: 'field',
        name: `account.${name}`,
        data: {
          type: at < 2 ? 'select' : 'text',
          label: labels[at]!,
          ...(at < 2 ? { options: at === 0 ? first : second } : {}),
        },
      }),
    );
    const rest: Item[] = [
      {
        kind: 'dependency',
        name: 'account.c_second',
        data: { controlledBy: 'c_first', allowed: { [a]: [b] } },
      },
      {
        kind: 'recordType',
        name: 'account.partner',
        data: { label: labels[4]!, defaults: { c_text: words }, options: { c_first: [a] } },
      },
      {
        kind: 'layout',
        name: 'account.wide',
        data: {
          label: labels[5]!,
          sections: [
            {
              label: labels[6]!,
              fields: [
                { field: 'name' },
                { field: 'c_text', visibleWhen: { c_first: a, name: { contains: words } } },
              ],
            },
          ],
        },
      },
      {
        kind: 'rule',
        name: 'account.words',
        data: {
          label: labels[7]!,
          when: { name: { contains: words }, 'owner.name': words },
          message: labels[8]!,
        },
      },
      { kind: 'numbering', name: 'account.c_number', data: { pattern: 'K-{yyyy}-{000}', reset: 'year' } },
      { kind: 'uniqueKey', name: 'account.two', data: { label: labels[9]!, fields: ['c_text', 'c_first'] } },
      { kind: 'fieldSettings', name: 'account.website', data: { label: labels[10]!, help: labels[11]! } },
    ];
    return [...fields, ...rest.filter((_, at) => keep[at])];
  });

describe('export and apply', () => {
  it('bring any configuration elsewhere, where it is exported as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(configuration, async (items) => {
        await applied(admin, items.map(fileOf));
        const files = await exported(admin);
        await applied(other, files);
        expect(await exported(other)).toEqual(files);
        // What is there already is no change.
        expect(await applied(other, files)).toMatchObject({ change: null, outcomes: [] });
      }),
      { numRuns: 15 },
    );
  });

  it('bring an object with its fields, pipelines and layout, and carry no id', async () => {
    const words = (en: string) => ({ en, zh: en });
    const items: Item[] = [
      {
        kind: 'object',
        name: 'c_project',
        data: {
          plural: 'c_projects',
          label: words('Project'),
          pluralLabel: words('Projects'),
          icon: 'folder',
          title: { type: 'text', label: words('Name') },
          pathField: 'c_stage',
          sections: [{ label: words('Main'), fields: ['name', 'c_stage'] }],
        },
      },
      {
        kind: 'field',
        name: 'c_project.c_stage',
        data: {
          type: 'select',
          label: words('Stage'),
          options: ['idea', 'work', 'done', 'offer', 'sold'].map((each) => ({
            value: each,
            label: words(each),
          })),
        },
      },
      {
        kind: 'pipeline',
        name: 'c_project.sales',
        data: { label: words('Sales'), stages: ['offer', 'sold'] },
      },
      { kind: 'recordType', name: 'c_project.big', data: { label: words('Big'), pipeline: 'sales' } },
      {
        kind: 'layout',
        name: 'c_project.main',
        data: { label: words('Main'), sections: [{ label: words('All'), fields: [{ field: 'name' }] }] },
      },
    ];
    await applied(admin, items.map(fileOf));
    const files = await exported(admin);
    expect(files.map(({ path }) => path).slice(0, 1)).toEqual(['object/c_project.yaml']);
    expect(files.some(({ text: each }) => 'id' in (parse(each) as { data: object }).data)).toBe(false);
    await applied(other, files);
    expect(await exported(other)).toEqual(files);
    const made = await other.post<{ id: string }>('/objects/c_projects', { name: 'P', recordType: 'big' });
    expect(made.status).toBe(201);
    const read = await other.get(`/objects/c_projects/${made.body.id}`);
    expect(read.body).toMatchObject({ pipeline: 'sales', c_stage: 'offer' });
  });
});

describe('plan', () => {
  it('says what would be made, changed and removed, and changes nothing', async () => {
    await configure(admin, [
      {
        kind: 'rule',
        name: 'contact.gone',
        data: { label: { en: 'G', zh: 'G' }, when: { name: 'x' }, message: { en: 'm', zh: 'm' } },
      },
    ]);
    const files = (await exported(admin)).filter(({ path }) => !path.startsWith('rule/'));
    const rule = { label: { en: 'R', zh: 'R' }, when: { name: 'y' }, message: { en: 'm', zh: 'm' } };
    const before = await digestOf(here.database);
    const { body } = expectStatus(
      await admin.post<ConfigChangeAnswer & Record<string, unknown>>('/config/plan', {
        files: [...files, fileOf({ kind: 'rule', name: 'contact.fresh', data: rule })],
      }),
      200,
    );
    const verbs = body.outcomes.map(({ kind, name, verb }) => `${verb} ${kind}/${name}`);
    expect(verbs).toContain('create rule/contact.fresh');
    expect(verbs).toContain('delete rule/contact.gone');
    expect(body).toMatchObject({ change: null, problems: [] });
    expect(await digestOf(here.database)).toEqual(before);
  });

  it('puts away fields that no file names, and apply is undone as one change', async () => {
    const all = await exported(admin);
    const answer = await applied(admin, []);
    const field = answer.outcomes.find(({ kind }) => kind === 'field');
    expect(field).toMatchObject({ verb: 'update', data: { retired: true } });
    expect((await exported(admin)).some(({ path }) => path.startsWith('layout/'))).toBe(false);
    expectStatus(await admin.post(`/config/changes/${answer.change}/undo`), 200);
    expect(await exported(admin)).toEqual(all);
  });

  it('refuses what cannot be read, by file, and what would not hold together, before anything changes', async () => {
    const before = await digestOf(here.database);
    const good = fileOf({
      kind: 'rule',
      name: 'contact.x',
      data: { label: { en: 'R', zh: 'R' }, when: { name: 'y' }, message: { en: 'm', zh: 'm' } },
    });
    const bomb = 'a: &a [x]\nkind: rule\nname: a.b\ndata: {l: [*a, *a]}';
    for (const [files, place] of [
      [[{ path: 'a.yaml', text: 'kind: [unclosed' }], 'a.yaml'],
      [[{ path: 'b.yaml', text: 'just words' }], 'b.yaml'],
      [[{ path: 'c.yaml', text: 'kind: nosuch\nname: x\ndata: {}' }], 'c.yaml'],
      [[{ path: 'd.yaml', text: bomb }], 'd.yaml'],
      [[{ path: 'e.yaml', text: 'kind: rule\nname: a.b\ndata: {}\nmore: 1' }], 'e.yaml'],
      [[{ path: 'f.yaml', text: 'kind: rule\nkind: rule\nname: a.b\ndata: {}' }], 'f.yaml'],
      [[good, { ...good, path: 'g.yaml' }], 'g.yaml'],
    ] as const) {
      for (const way of ['plan', 'apply']) {
        const answer = await admin.post(`/config/${way}`, { files });
        expect([place, answer.status]).toEqual([place, 422]);
        expect(refusedFields(answer)).toEqual([place]);
      }
    }
    const hostile = { path: 'h.yaml', text: 'kind: rule\nname: contact.x\ndata: {"__proto__": {"x": 1}}' };
    expect((await admin.post('/config/apply', { files: [hostile] })).status).toBe(422);
    const unknown = fileOf({
      kind: 'rule',
      name: 'contact.x',
      data: { label: { en: 'R', zh: 'R' }, when: { c_nosuch: 1 }, message: { en: 'm', zh: 'm' } },
    });
    const answer = await admin.post('/config/apply', {
      files: [good, { ...unknown, text: unknown.text.replace('contact.x', 'contact.z') }],
    });
    expect(answer.status).toBe(422);
    expect(await digestOf(here.database)).toEqual(before);
  });

  it('is for who may shape the workspace', async () => {
    const member = await here.as('member');
    expect((await member.get('/config/export')).status).toBe(403);
    expect((await member.post('/config/plan', { files: [] })).status).toBe(403);
    expect((await member.post('/config/apply', { files: [] })).status).toBe(403);
  });
});
