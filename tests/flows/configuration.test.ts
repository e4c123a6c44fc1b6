/** Changes of the configuration at the administrator's door: dry runs, refusals, retiring, undo, options, types, rights. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Answer, type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
/** Each test shapes fields of its own. */
let field = '';
let count = 0;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());
beforeEach(() => {
  count += 1;
  field = `c_f${count}`;
});

const label = (en: string, zh = en) => ({ en, zh });
const textField = { type: 'text', label: label('Batch', '批次') };
const option = (value: string) => ({ value, label: label(value) });
const listField = { type: 'select', label: label('Region'), options: ['a', 'b', 'c'].map(option) };

interface Outcome {
  verb: string;
  data: { id: string };
  uses: { kind: string; blocks: boolean; label: { en: string } }[];
}
interface Change {
  change: string;
  outcomes: Outcome[];
  problems: { path: string; code: string }[];
  job?: string;
  /** Of a refusal. */
  errors?: { field: string }[];
}
interface Listed {
  data: Record<string, unknown>[];
}

function put(data: object, query = {}, object = 'product'): Promise<Answer<Change>> {
  return admin.ask<Change>('PUT', `/config/field/${object}.${field}`, { body: data, query });
}

async function made(data: object): Promise<Change> {
  return expectStatus(await put(data), 200).body;
}

async function product(values: object): Promise<string> {
  const code = `P-${Math.random().toString(36).slice(2)}`;
  const name = `Product ${code}`;
  return expectStatus(await admin.post<{ id: string }>('/objects/products', { name, code, ...values }), 201)
    .body.id;
}

async function value(id: string): Promise<unknown> {
  return (await admin.get(`/objects/products/${id}`)).body[field];
}

async function jobDone(job: string): Promise<void> {
  const state = await eventually(async () => {
    const { body } = await admin.get<{ state: string }>(`/jobs/${job}`);
    return ['done', 'failed'].includes(body.state) && body.state;
  });
  expect(state).toBe('done');
}

describe('a change', () => {
  it('tried out says what is wrong and writes nothing', async () => {
    const tried = expectStatus(await put({ ...textField, type: 'select' }, { dryRun: true }), 200).body;
    expect(tried).toMatchObject({ change: null, problems: [{ path: 'options', code: 'invalid_value' }] });
    expect(expectStatus(await put(textField, { dryRun: true }), 200).body).toMatchObject({
      change: null,
      problems: [],
      outcomes: [{ verb: 'create' }],
    });
    expectStatus(await admin.get(`/config/field/product.${field}`), 404);
  });

  it('with anything wrong in it is refused as a whole, each mistake by its place', async () => {
    const items = [
      { kind: 'field', name: `product.${field}`, data: textField },
      { kind: 'field', name: 'nowhere.c_x', data: textField },
      { kind: 'field', name: `product.${field}Two`, data: { ...textField, constructor: 1, maxLength: 0 } },
      { kind: 'object', name: 'c_thing', data: null },
    ];
    const answer = expectStatus(await admin.post('/config/changes', { items }), 422);
    const places = (answer.body.errors as { field: string }[]).map((error) => error.field);
    expect(places).toEqual(
      expect.arrayContaining([
        `field/product.${field}Two/constructor`,
        `field/product.${field}Two/maxLength`,
        'object/c_thing',
      ]),
    );
    expectStatus(await admin.get(`/config/field/product.${field}`), 404);
    const rest = expectStatus(await admin.post('/config/changes', { items: items.slice(0, 2) }), 422);
    expect(rest.body.errors).toMatchObject([{ field: 'field/nowhere.c_x' }]);
  });

  it('is seen by those who may see, with who made it; the same document again is no change', async () => {
    const { change } = await made(textField);
    expect((await made(textField)).change).toBeNull();
    const list = await admin.get<{ data: object[] }>('/config/changes', {
      kind: 'field',
      name: `product.${field}`,
    });
    expect(list.body.data).toMatchObject([
      { id: change, actor: { name: 'Administrator' }, undoneBy: null, items: [{ before: null }] },
    ]);
    const audit = await server.database.app.rows({
      text: `select from ws_main.audit where verb = 'configured' and record_id = $1`,
      values: [change],
    });
    expect(audit).toHaveLength(1);
    const member = await server.as('member');
    expectStatus(await member.get('/config'), 403);
    expectStatus(await member.ask('PUT', `/config/field/product.${field}`, { body: textField }), 403);
  });

  it('of a document that someone changed meanwhile conflicts', async () => {
    await made(textField);
    const stale = await admin.ask('PUT', `/config/field/product.${field}`, {
      body: { ...textField, label: label('Other') },
      headers: { 'if-match': '"7"' },
    });
    expectStatus(stale, 409);
  });
});

describe('a field that is put away', () => {
  it('is gone from everywhere, keeps its values, and comes back with all of them by undo', async () => {
    await made(textField);
    const id = await product({ [field]: 'kept' });
    const retired = expectStatus(await put({ ...textField, retired: true }), 200).body;
    expect(retired.outcomes[0]!.uses).toMatchObject([{ kind: 'record', blocks: false }]);
    expect(await value(id)).toBeUndefined();
    expectStatus(await admin.get('/objects/products', { filter: { [field]: 'kept' } }), 400);
    expectStatus(await admin.patch(`/objects/products/${id}`, { [field]: 'x' }), 400);
    expectStatus(await admin.post(`/config/changes/${retired.change}/undo`), 200);
    expect(await value(id)).toBe('kept');
    expectStatus(await admin.post(`/config/changes/${retired.change}/undo`), 409);
  });

  it('names the views that ask by it, and is refused as long as there are any', async () => {
    await made({ ...textField, indexed: true });
    const view = expectStatus(
      await admin.post<{ id: string }>('/views', {
        object: 'product',
        label: label('By batch', '按批次'),
        definition: { kind: 'table', fields: ['name', field], filter: { [field]: { startsWith: 'x' } } },
      }),
      201,
    ).body;
    const uses = await admin.get<{ data: object[] }>(`/config/field/product.${field}/uses`);
    expect(uses.body.data).toMatchObject([{ kind: 'view', name: view.id, blocks: true }]);
    const refused = expectStatus(await put({ ...textField, indexed: true, retired: true }), 409);
    expect(refused.body).toMatchObject({ code: 'in_use' });
    expectStatus(await admin.delete(`/views/${view.id}`), 204);
    expectStatus(await put({ ...textField, indexed: true, retired: true }), 200);
  });

  it('is removed for good only then; its values go, and no undo brings them back', async () => {
    const { outcomes } = await made(textField);
    const id = await product({ [field]: 'gone' });
    expectStatus(await admin.delete(`/config/field/product.${field}`), 409);
    await put({ ...textField, retired: true });
    const removed = expectStatus(await admin.delete(`/config/field/product.${field}`), 200)
      .body as unknown as Change;
    await eventually(async () => {
      const [row] = await server.database.app.rows<{ custom: Record<string, unknown> }>({
        text: 'select custom from ws_main.products where id = $1',
        values: [id],
      });
      return !(outcomes[0]!.data.id in row!.custom);
    });
    expectStatus(await admin.post(`/config/changes/${removed.change}/undo`), 409);
    const again = await made(textField);
    expect(again.outcomes[0]!.data.id).not.toBe(outcomes[0]!.data.id);
    expect(await value(id)).toBeNull();
  });

  it('cannot be undone over a later change of the same document', async () => {
    const first = await made(textField);
    await made({ ...textField, label: label('Later') });
    const refused = expectStatus(await admin.post(`/config/changes/${first.change}/undo`), 409);
    expect(refused.body.code).toBe('version_conflict');
  });
});

describe('another type', () => {
  it('converts every value, or says how many stand against it', async () => {
    await made(textField);
    const good = await product({ [field]: ' 12 ' });
    const bad = await product({ [field]: 'twelve' });
    const tried = expectStatus(await put({ ...textField, type: 'integer' }, { dryRun: true }), 200).body;
    expect(tried.problems).toMatchObject([{ path: 'type' }]);
    expectStatus(await put({ ...textField, type: 'integer' }), 422);
    expectStatus(await admin.patch(`/objects/products/${bad}`, { [field]: '7' }), 200);
    const changed = expectStatus(await put({ ...textField, type: 'integer' }), 200).body;
    expect([await value(good), await value(bad)]).toEqual([12, 7]);
    const sorted = await admin.get<Listed>('/objects/products', {
      fields: field,
      filter: { [field]: { isNull: false } },
      sort: field,
    });
    expect(sorted.body.data.map((row) => row[field])).toEqual([7, 12]);
    expectStatus(await admin.post(`/config/changes/${changed.change}/undo`), 200);
    expect(await value(good)).toBe('12');
    const texts = await admin.get<Listed>('/objects/products', {
      fields: field,
      filter: { [field]: { isNull: false } },
      sort: field,
    });
    expect(texts.body.data.map((row) => row[field])).toEqual(['12', '7']);
  });
});

describe('a required, a unique and a defaulted field', () => {
  it('are held by the writer at once', async () => {
    const earlier = await product({});
    await made({ ...textField, required: true, default: 'std', unique: false });
    expect(await value(await product({}))).toBe('std');
    expectStatus(await admin.post('/objects/products', { name: 'x', code: `x${field}`, [field]: null }), 422);
    // What was there before may still be changed elsewhere.
    expectStatus(await admin.patch(`/objects/products/${earlier}`, { name: 'Renamed' }), 200);
    expectStatus(await put({ ...textField, unique: true }), 200);
    const twin = await product({ [field]: 'Same' });
    expectStatus(await admin.patch(`/objects/products/${earlier}`, { [field]: 'ＳＡＭＥ' }), 409);
    expect(await value(twin)).toBe('Same');
  });

  it('unique is refused while values are shared, and held by an index of its own', async () => {
    await made(textField);
    const one = await product({ [field]: 'twice' });
    await product({ [field]: 'Twice' });
    expect(expectStatus(await put({ ...textField, unique: true }), 422).body.errors).toMatchObject([
      { field: 'unique' },
    ]);
    await admin.patch(`/objects/products/${one}`, { [field]: 'once' });
    const { outcomes } = await made({ ...textField, unique: true });
    const name = `products_${outcomes[0]!.data.id}_key`;
    await eventually(async () => (await indexes(name)).length === 1);
    await expect(
      server.database.app.run({
        text: `update ws_main.products set custom = custom || jsonb_build_object($1::text, 'TWICE') where id = $2`,
        values: [outcomes[0]!.data.id, one],
      }),
    ).rejects.toMatchObject({ constraint: name });
    await put({ ...textField, unique: true, retired: true });
    await eventually(async () => (await indexes(name)).length === 0);
  });
});

function indexes(name: string): Promise<unknown[]> {
  return server.database.app.rows({
    text: `select from pg_indexes where schemaname = 'ws_main' and indexname = $1`,
    values: [name],
  });
}

describe('options', () => {
  it('are renamed, reordered and closed without touching a record', async () => {
    await made(listField);
    const id = await product({ [field]: 'a' });
    const options = [
      { value: 'c', label: label('Third') },
      { value: 'a', label: label('First', '第一'), active: false },
      { value: 'b', label: label('b') },
    ];
    await made({ ...listField, options });
    expect(await value(id)).toBe('a');
    expectStatus(await admin.post('/objects/products', { name: 'n', code: `n${field}`, [field]: 'a' }), 422);
    const refused = expectStatus(
      await put({ ...listField, options: options.filter(({ value: v }) => v !== 'a') }),
      422,
    );
    expect(refused.body.errors).toMatchObject([{ field: 'options' }]);
    expectStatus(await put({ ...listField, options: options.filter(({ value: v }) => v !== 'b') }), 200);
  });

  it('are merged with the records and views that have them, and undo takes it all back', async () => {
    await made(listField);
    const a = await product({ [field]: 'a' });
    const b = await product({ [field]: 'b' });
    const view = expectStatus(
      await admin.post<{ id: string }>('/views', {
        object: 'product',
        label: label('A or B', '甲或乙'),
        definition: {
          kind: 'table',
          fields: ['name'],
          filter: { or: [{ [field]: 'a' }, { [field]: { in: ['a', 'c'] } }] },
        },
      }),
      201,
    ).body;
    const path = `/config/options/product.${field}/merge`;
    expectStatus(await admin.post(path, { from: 'a', into: 'nothing' }), 422);
    const merge = expectStatus(
      await admin.post<Change & { job: string }>(path, { from: 'a', into: 'b' }),
      202,
    ).body;
    await jobDone(merge.job);
    expect([await value(a), await value(b)]).toEqual(['b', 'b']);
    const filterOf = async () =>
      (
        await admin.get<{ data: { id: string; definition: { filter: unknown } }[] }>('/views', {
          object: 'product',
        })
      ).body.data.find((each) => each.id === view.id)!.definition.filter;
    expect(await filterOf()).toEqual({ or: [{ [field]: 'b' }, { [field]: { in: ['b', 'c'] } }] });
    const undone = expectStatus(await admin.post<Change>(`/config/changes/${merge.change}/undo`), 200).body;
    await jobDone(undone.job!);
    expect([await value(a), await value(b)]).toEqual(['a', 'b']);
    expect(await filterOf()).toEqual({ or: [{ [field]: 'a' }, { [field]: { in: ['a', 'c'] } }] });
    expectStatus(await put(listField, { dryRun: true }), 200);
  });

  it('of a declared field are shaped by its settings, which never lose what is declared', async () => {
    const meta = await admin.get<{ data: { name: string; options?: { value: string }[] }[] }>(
      '/metadata/objects/accounts/fields',
    );
    const stages = meta.body.data.find((each) => each.name === 'industry' || each.options)!;
    const name = `account.${stages.name}`;
    const options = stages.options!.map((each) => ({ ...each, label: label(`My ${each.value}`) }));
    const settings = (data: object) => admin.ask('PUT', `/config/fieldSettings/${name}`, { body: data });
    expectStatus(
      await settings({ options: [...options, option('own')], label: label('My field', '我的字段') }),
      200,
    );
    const after = await admin.get<typeof meta.body>('/metadata/objects/accounts/fields');
    const shown = after.body.data.find((each) => each.name === stages.name)!;
    expect(shown).toMatchObject({ label: { zh: '我的字段' } });
    expect(shown.options!.map((each) => each.value)).toEqual([...options.map((each) => each.value), 'own']);
    expectStatus(await settings({ options: options.slice(1) }), 422);
    expectStatus(await admin.delete(`/config/fieldSettings/${name}`), 200);
  });
});

describe('everywhere else', () => {
  it('rights of the role hold: hidden is unknown, masked is masked', async () => {
    await made({ ...textField, searched: true });
    const id = await product({ [field]: 'Geheimnis 4711' });
    const rights = (access: string) =>
      server.database.app.run({
        text: `update ws_main.roles set rights = jsonb_set(rights, '{fields}', $1::jsonb) where name = 'readOnly'`,
        values: [JSON.stringify({ product: { [field]: access } })],
      });
    await rights('hidden');
    const { client } = await server.someone({ name: `Reader ${field}`, roles: ['readOnly'] });
    expect((await client.get(`/objects/products/${id}`)).body).not.toHaveProperty(field);
    expectStatus(await client.get('/objects/products', { fields: field }), 400);
    await rights('masked');
    const other = await server.someone({ name: `Second ${field}`, roles: ['readOnly'] });
    expect((await other.client.get(`/objects/products/${id}`)).body[field]).toBe('••••4711');
    expectStatus(await other.client.get('/objects/products', { sort: field }), 400);
    await rights('edit');
  });

  it('is searched as soon as the job has read the records, and described in OpenAPI', async () => {
    await made(textField);
    const id = await product({ [field]: 'Zwiebelkuchen' });
    await made({ ...textField, searched: true });
    await eventually(async () => (await admin.get('/search', { q: 'zwiebelk' })).text.includes(id));
    const described = await admin.get('/api/openapi.json');
    expect(described.text).toContain(`"${field}"`);
  });
});
