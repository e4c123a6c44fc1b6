/** Leaving and arriving: everything of a company in a ZIP, and the same company made from it; nothing is lost on the way. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { sql } from '../../server/base/sql.ts';
import { retiredObjects } from '../../server/platform/metadata/retiredObjects.ts';
import { goesAlong, staysBehind } from '../../server/platform/transfer/leaving/bundleTables.ts';
import { checkDocument } from '../../server/platform/transfer/leaving/checkDocument.ts';
import { eventually } from '../eventually.ts';
import { type Answer, type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let schema: string;
let bundle: Buffer;

type Body = Record<string, unknown>;

const press = {
  plural: 'c_presses',
  label: { en: 'Press', zh: '压机' },
  pluralLabel: { en: 'Presses', zh: '压机' },
  icon: 'file',
};
const idCard = '110101199003074514';
const label = (en: string) => ({ en, zh: en });

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  schema = server.database.workspace.schema;
  await fillCompany();
  bundle = await makeBundle({ sensitive: { reason: 'moving to another machine' } });
});
afterAll(() => server.close());

const inside = (slug: string) => ({ 'guanxi-workspace': slug });
const get = (url: string, slug = 'main') => admin.ask<Body>('GET', url, { headers: inside(slug) });

async function made(plural: string, data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;
}

async function done(job: string): Promise<Body> {
  return eventually(async () => {
    const { body } = await admin.get(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body.error));
    return body.state === 'done' ? body : null;
  });
}

async function send(url: string, content: Uint8Array): Promise<Answer> {
  const response = await fetch(`${server.origin}/api/v1${url}`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      cookie: admin.cookie ?? '',
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
    },
    body: new Uint8Array(content),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
}

async function shape(place: string, body: object): Promise<void> {
  expectStatus(await admin.ask('PUT', `/config/${place}`, { body }), 200);
}

/** A company whose words, numbers and trees come by chance, with something in every corner. */
async function fillCompany(): Promise<void> {
  await shape('object/c_machine', {
    plural: 'c_machines',
    label: label('Machine'),
    pluralLabel: label('Machines'),
    icon: 'file',
    title: { type: 'text', label: label('Name') },
  });
  await shape('field/c_machine.c_power', { type: 'number', label: label('Power'), scale: 6 });
  await shape('field/account.c_region', {
    type: 'select',
    label: label('Region'),
    options: [
      { value: 'north', label: label('North') },
      { value: 'south', label: label('South') },
    ],
  });
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== '');
  const world = fc.record({
    name: word,
    description: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
    employees: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    annualRevenue: fc.option(
      fc.record({
        amount: fc
          .bigInt({ min: 0n, max: 10n ** 15n })
          .map((cents) => `${cents / 100n}.${`${cents % 100n}`.padStart(2, '0')}`),
        currency: fc.constantFrom('CNY', 'USD', 'EUR'),
      }),
    ),
    tags: fc.uniqueArray(fc.constantFrom('vip', '老客户', 'a"b', 'c\\d'), { maxLength: 3 }),
    c_region: fc.option(fc.constantFrom('north', 'south')),
  });
  const companies = fc.sample(world, { numRuns: 12, seed: 20261122 });
  const accounts: string[] = [];
  for (const [index, company] of companies.entries()) {
    const parent = index > 3 ? { parent: accounts[index % 3] } : {};
    const answer = await admin.post<{ id: string }>('/objects/accounts', { ...company, ...parent });
    if (answer.status === 201) accounts.push(answer.body.id);
  }
  expect(accounts.length).toBeGreaterThan(6);
  const contact = await made('contacts', { name: '张伟', account: accounts[0], idCard });
  await admin.patch(`/objects/contacts/${contact}`, { jobTitle: '总监' });
  await admin.patch(`/objects/contacts/${contact}`, { idCard: '440308199901010012' });
  await shape('field/c_machine.c_paper', { type: 'file', label: label('Paper') });
  const paper = await send(`/files?name=${encodeURIComponent('paper.txt')}`, Buffer.from('paper'));
  await made('c_machines', { name: 'Press 7', c_power: '12.345678', c_paper: { id: paper.body.id } });
  // Put away with its records, which wait for it.
  await shape('object/c_press', { ...press, title: { type: 'text', label: label('Name') } });
  await shape('field/c_press.c_owner', {
    type: 'text',
    label: label('Owner'),
    sensitive: { first: 1, last: 0 },
  });
  await made('c_presses', { name: 'Old press', c_owner: '王小明' });
  await shape('object/c_press', { ...press, title: { type: 'text', label: label('Name') }, retired: true });
  await made('opportunities', {
    name: 'Deal',
    account: accounts[1],
    amount: { amount: '1234.50', currency: 'CNY' },
  });
  await made('tasks', { subject: 'Call back', regarding: { object: 'account', id: accounts[0] } });
  expectStatus(await admin.post(`/objects/accounts/${accounts[0]}/comments`, { body: 'See **this**' }), 201);
  const attachment = await send(`/files?name=${encodeURIComponent('合同.txt')}`, Buffer.from('signed'));
  expectStatus(
    await admin.post(`/objects/accounts/${accounts[0]}/attachments`, { file: attachment.body.id }),
    201,
  );
  await admin.delete(`/objects/accounts/${accounts.at(-1)}`);
  const [survivor, merged] = [
    await made('accounts', { name: 'Bluebird' }),
    await made('accounts', { name: 'Kingfisher' }),
  ];
  expectStatus(await admin.post(`/objects/accounts/${survivor}/merge`, { mergeIds: [merged] }), 200);
  const seller = await server.someone({ name: 'Seller' });
  await seller.client.post('/objects/accounts', { name: 'Of the seller' });
}

async function makeBundle(body: object): Promise<Buffer> {
  const { job } = expectStatus(await admin.post<{ job: string }>('/bundles', body), 202).body;
  await done(job);
  const { data } = expectStatus(await admin.get<{ data: Body[] }>('/bundles'), 200).body;
  expect(data[0]).toMatchObject({ id: job, state: 'done', expiresAt: expect.any(String) });
  const response = await fetch(`${server.origin}/api/v1/bundles/${job}/file`, {
    headers: { cookie: admin.cookie ?? '' },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Brings a bundle and makes a workspace of it; answers what it said of itself. */
async function load(content: Buffer, slug: string): Promise<Body> {
  const brought = expectStatus(await send('/bundles/brought?fileName=all.zip', content), 201).body;
  const { job } = expectStatus(
    await admin.post<{ job: string }>(`/bundles/brought/${String(brought.file)}/load`, {
      slug,
      name: 'Arrived',
    }),
    202,
  ).body;
  expect(await done(job)).toMatchObject({ result: { slug, name: 'Arrived' } });
  return brought;
}

async function rowsOf(inSchema: string, table: string, without: readonly string[]): Promise<string[]> {
  const rows = await server.database.owner.rows<{ row: string }>(sql`
    select (to_jsonb(t) - ${[...without]}::text[])::text as row from ${sql.id(inSchema, table)} t`);
  return rows.map(({ row }) => row).sort();
}

describe('a bundle', () => {
  it('is a ZIP that anybody can read: data, spreadsheets, files, configuration, and a list with sums', async () => {
    const file = path.join(tmpdir(), `bundle-${randomBytes(6).toString('hex')}.zip`);
    writeFileSync(file, bundle);
    const zip = await openPromise(file);
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names[0]).toBe('README.txt');
    expect(names.at(-1)).toBe('manifest.json');
    expect(names).toEqual(
      expect.arrayContaining([
        'workspace.json',
        'configuration/object/c_machine.yaml',
        'data/accounts.0001.ndjson',
        'data/audit.0001.ndjson',
        'data/c_machines.0001.ndjson',
        'spreadsheets/accounts.csv',
      ]),
    );
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(2);
  });

  it('becomes the same company: each row of each table, but for what is sealed and stored anew', async () => {
    expect(await load(bundle, 'arrived')).toMatchObject({
      facts: { slug: 'main', name: 'Test', sensitive: true },
      files: 2,
    });
    const [there] = await server.database.owner.rows<{ schema: string }>(
      sql`select schema_name as schema from core.workspaces where slug = 'arrived'`,
    );
    const tables: readonly [table: string, without: readonly string[]][] = [
      ['accounts', []],
      ['contacts', ['id_card']],
      ['opportunities', []],
      ['tasks', []],
      ['c_machines', []],
      ['c_presses', ['custom']],
      ['grants', []],
      ['roles', []],
      ['config_items', []],
      ['comments', []],
      ['attachments', []],
      ['timeline', []],
      ['views', []],
      ['change_sets', []],
      ['files', ['stored_as', 'sha256', 'preview_as', 'preview_type']],
    ];
    for (const [table, without] of tables) {
      const kept =
        table === 'files'
          ? await rowsOf(schema, table, without).then(onlyKept)
          : await rowsOf(schema, table, without);
      const arrived = await rowsOf(there!.schema, table, without);
      // The one who let himself in has left a trace.
      if (table === 'change_sets') expect(arrived).toEqual(expect.arrayContaining(kept));
      else expect([table, arrived]).toEqual([table, kept]);
    }
  });

  it('forgets no table: each goes along, or is known to stay behind', async () => {
    const registry = await server.http.app.registries.of(server.database.app, server.database.workspace);
    const objects = new Set(
      [...registry.objects.values(), ...retiredObjects(registry)].map(({ table }) => table),
    );
    const tables = await server.database.owner.rows<{ name: string }>(sql`
      select c.relname::text as name from pg_class c
      where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
    const known = (name: string) =>
      objects.has(name) || goesAlong(name) || staysBehind.has(name) || /^audit(_values)?$/.test(name);
    expect(tables.map(({ name }) => name).filter((name) => !known(name))).toEqual([]);
  });

  it('keeps history, files, search and sensitive values, sealed for their new place', async () => {
    const { body } = await admin.post<{ data: { id: string }[] }>('/objects/contacts/query', { limit: 1 });
    const contact = body.data[0]!.id;
    const [before, after] = [
      await get(`/objects/contacts/${contact}/history`),
      await get(`/objects/contacts/${contact}/history`, 'arrived'),
    ];
    expectStatus(after, 200);
    expect((after.body.data as Body[]).map(({ verb, version, at }) => [verb, version, at])).toEqual(
      (before.body.data as Body[]).map(({ verb, version, at }) => [verb, version, at]),
    );
    const told = await admin.ask<Body>('POST', `/objects/contacts/${contact}/reveal`, {
      headers: inside('arrived'),
      body: { field: 'idCard', reason: 'checking the arrival' },
    });
    expect(expectStatus(told, 200).body.value).toBe('440308199901010012');
    const found = await get('/search?q=Press', 'arrived');
    expect(found.text).toContain('Press 7');
    const former = await get('/search?q=kingfisher', 'arrived');
    expect(former.body.data).toMatchObject([{ label: 'Bluebird', formerly: 'Kingfisher' }]);
    const listed = await admin.ask<{ data: Body[] }>('GET', '/objects/c_machines', {
      headers: inside('arrived'),
    });
    expect(listed.body.data[0]).toMatchObject({ name: 'Press 7' });
    const [held] = await server.database.owner.rows<{ id: string }>(
      sql`select file_id as id from ${sql.id(schema, 'attachments')}`,
    );
    const content = await fetch(`${server.origin}/api/v1/files/${held!.id}`, {
      headers: { cookie: admin.cookie ?? '', ...inside('arrived') },
    });
    expect(await content.text()).toBe('signed');
  });

  it('brings what was put away: the object is taken up again with its records', async () => {
    const again = { ...press, title: { type: 'text', label: label('Name') } };
    const headers = inside('arrived');
    expectStatus(await admin.ask('PUT', '/config/object/c_press', { headers, body: again }), 200);
    const listed = await get('/objects/c_presses', 'arrived');
    expect((listed.body.data as Body[]).map(({ name }) => name)).toEqual(['Old press']);
  });

  it('leaves sensitive values behind unless somebody who may says why', async () => {
    const plain = await makeBundle({});
    await load(plain, 'careful');
    const rows = await rowsOf('ws_careful', 'contacts', []);
    expect(rows.every((row) => /"id_card": null/.test(row))).toBe(true);
    const history = await rowsOf('ws_careful', 'audit_values', []);
    expect(history.join()).not.toContain('gx1.');
  });

  it('is refused when it is no bundle, or changed on the way, and leaves nothing behind', async () => {
    const none = await send('/bundles/brought?fileName=x.zip', Buffer.from('PK\u0003\u0004 no archive'));
    expect(none.status).toBe(422);
    // A byte in the middle of the data: the list of sums tells.
    const broken = Buffer.from(bundle);
    const at = broken.indexOf('data/contacts.0001.ndjson') + 60;
    broken[at] = broken[at]! ^ 0xff;
    const brought = expectStatus(await send('/bundles/brought?fileName=x.zip', broken), 201).body;
    const { job } = expectStatus(
      await admin.post<{ job: string }>(`/bundles/brought/${String(brought.file)}/load`, {
        slug: 'broken',
        name: 'B',
      }),
      202,
    ).body;
    const ended = await eventually(async () => {
      const { body } = await admin.get(`/jobs/${job}`);
      return body.state === 'failed' ? body : null;
    });
    expect(JSON.stringify(ended.error)).toContain('damaged');
    // Read through before anything was made: not a row was counted.
    expect(ended).toMatchObject({ done: 0 });
    const left = await server.database.owner.rows(sql`select from pg_namespace where nspname = 'ws_broken'`);
    expect(left).toEqual([]);
  });

  it('is refused when a document in it could not have been written here', async () => {
    const evil = { kind: 'object', name: 'c_evil', data: { plural: 'c_x"; drop schema core; --' } };
    expect(() => checkDocument(evil)).toThrow(/invalid_value/);
    expect(() => checkDocument({ ...evil, kind: 'constructor' })).toThrow(/invalid_value/);
  });

  it('is nobody’s but his who made it, and made by nobody without the right', async () => {
    const member = await server.as('member');
    expectStatus(await member.post('/bundles', {}), 403);
    expectStatus(await member.get('/bundles'), 403);
  });
});

/** Rows of files that no record holds stay behind. */
async function onlyKept(rows: readonly string[]): Promise<string[]> {
  const held = await server.database.owner.rows<{ id: string }>(
    sql`select file_id as id from ${sql.id(schema, 'attachments')}
      union select file_id from ${sql.id(schema, 'file_uses')}`,
  );
  return rows.filter((row) => held.some(({ id }) => row.includes(id)));
}
