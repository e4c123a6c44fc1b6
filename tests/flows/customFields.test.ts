/** A field that an administrator makes is at once everywhere: over HTTP, without restart and without DDL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const label = (en: string, zh = en) => ({ en, zh });

async function put(kind: string, name: string, data: object) {
  return expectStatus(await admin.ask('PUT', `/config/${kind}/${name}`, { body: data }), 200).body;
}

interface Listed {
  data: Record<string, unknown>[];
  nextCursor: string | null;
}

describe('a custom field', () => {
  it('is made in one call and answers with its immutable id', async () => {
    const answer = await put('field', 'account.c_region', {
      type: 'select',
      label: label('Region', '大区'),
      options: [
        { value: 'north', label: label('North', '华北') },
        { value: 'south', label: label('South', '华南') },
      ],
    });
    expect(answer).toMatchObject({ change: expect.any(String), outcomes: [{ verb: 'create' }] });
    const [outcome] = answer.outcomes as { data: { id: string } }[];
    expect(outcome!.data.id).toMatch(/^f_[a-z0-9]{8}$/);
  });

  it('is in the form at once, in a section of its own', async () => {
    const { body } = await admin.get<{ sections: { fields: string[] }[] }>('/metadata/objects/account');
    expect(body.sections.at(-1)).toMatchObject({ label: { zh: '其他信息' }, fields: ['c_region'] });
  });

  it('is listed, written, read, filtered, sorted, grouped', async () => {
    const meta = await admin.get<{ data: { name: string; label: object }[] }>(
      '/metadata/objects/accounts/fields',
    );
    expect(meta.body.data.find((field) => field.name === 'c_region')).toMatchObject({
      type: 'select',
      label: { en: 'Region', zh: '大区' },
    });
    const made = [];
    for (const [name, region] of [
      ['Alpha', 'south'],
      ['Beta', 'north'],
      ['Gamma', null],
    ]) {
      made.push(
        expectStatus(await admin.post<{ id: string }>('/objects/accounts', { name, c_region: region }), 201)
          .body,
      );
    }
    const read = await admin.get(`/objects/accounts/${made[0]!.id}`);
    expect(read.body.c_region).toBe('south');
    const filtered = await admin.get<Listed>('/objects/accounts', {
      fields: 'name,c_region',
      filter: { c_region: { ne: 'south' } },
      sort: 'c_region',
    });
    expect(filtered.body.data.map((row) => row.name)).toEqual(['Beta', 'Gamma']);
    const grouped = await admin.post<{ aggregate: { groups: object[] } }>('/objects/accounts/query', {
      limit: 0,
      aggregate: { groupBy: [{ field: 'c_region' }], measures: [{ as: 'n', fn: 'count' }] },
    });
    expect(grouped.body.aggregate.groups).toEqual([
      { keys: { c_region: { value: 'north', label: 'North' } }, measures: { n: 1 } },
      { keys: { c_region: { value: 'south', label: 'South' } }, measures: { n: 1 } },
      { keys: { c_region: { value: null, label: null } }, measures: { n: 1 } },
    ]);
  });
});

/** What every type takes and gives, over HTTP. */
const everyType: readonly { type: string; more?: object; given: unknown; read: unknown; filter: unknown }[] =
  [
    { type: 'text', given: '华东', read: '华东', filter: { startsWith: '华' } },
    { type: 'longText', given: 'a\nb', read: 'a\nb', filter: { contains: 'B' } },
    { type: 'integer', given: 12, read: 12, filter: { between: [11, 12] } },
    { type: 'number', more: { scale: 3 }, given: '1.250', read: '1.25', filter: { gt: '1.2' } },
    { type: 'percent', given: '15', read: '15', filter: 15 },
    {
      type: 'money',
      given: { amount: '9.5', currency: 'CNY' },
      read: { amount: '9.50', currency: 'CNY' },
      filter: { gte: '9.5' },
    },
    { type: 'boolean', given: true, read: true, filter: true },
    { type: 'date', given: '2026-02-28', read: '2026-02-28', filter: { lt: '2026-03-01' } },
    {
      type: 'datetime',
      given: '2026-02-28T23:30:00+08:00',
      read: '2026-02-28T15:30:00.000Z',
      filter: { gte: '2026-02-28' },
    },
    {
      type: 'multiSelect',
      more: {
        options: [
          { value: 'x', label: label('X') },
          { value: 'y', label: label('Y') },
        ],
      },
      given: ['y', 'x'],
      read: ['x', 'y'],
      filter: { contains: ['x'] },
    },
    {
      type: 'url',
      given: 'https://example.com/a',
      read: 'https://example.com/a',
      filter: { contains: 'EXAMPLE' },
    },
    { type: 'tags', given: ['VIP', 'new'], read: ['new', 'VIP'], filter: { in: ['vip'] } },
    { type: 'rating', given: 4, read: 4, filter: { gte: 4 } },
    {
      type: 'geo',
      given: { lat: 31.2, lng: 121.5 },
      read: { lat: 31.2, lng: 121.5 },
      filter: { isNull: false },
    },
    { type: 'json', given: { a: [1, null] }, read: { a: [1, null] }, filter: { isNull: false } },
  ];

describe('custom fields of every type', () => {
  let id: string;

  it('are made as one change, are written and read back', async () => {
    const items = everyType.map(({ type, more }) => ({
      kind: 'field',
      name: `contact.c_${type}`,
      data: { type, label: label(type), ...more },
    }));
    expectStatus(await admin.post('/config/changes', { items }), 200);
    const values = Object.fromEntries(everyType.map(({ type, given }) => [`c_${type}`, given]));
    const made = expectStatus(
      await admin.post<{ id: string }>('/objects/contacts', { name: '王', ...values }),
      201,
    );
    id = made.body.id;
    const expected = Object.fromEntries(everyType.map(({ type, read }) => [`c_${type}`, read]));
    expect((await admin.get(`/objects/contacts/${id}`)).body).toMatchObject(expected);
    // Few fields are read as expressions, many as a whole: the answers are the same.
    for (const { type, read } of everyType) {
      const one = await admin.get(`/objects/contacts/${id}`, { fields: `c_${type}` });
      expect(one.body[`c_${type}`], type).toEqual(read);
    }
  });

  it('are asked by', async () => {
    expectStatus(await admin.post('/objects/contacts', { name: '李' }), 201);
    for (const { type, filter } of everyType) {
      const found = await admin.get<Listed>('/objects/contacts', {
        fields: 'name',
        filter: { [`c_${type}`]: filter },
      });
      expect(
        found.body.data?.map((row) => row.id),
        `${type}: ${found.text}`,
      ).toEqual([id]);
      const empty = await admin.get<Listed>('/objects/contacts', {
        filter: { [`c_${type}`]: { isNull: true } },
        fields: 'name',
      });
      expect(
        empty.body.data.map((row) => row.id),
        type,
      ).not.toContain(id);
    }
  });

  it('keep what a change of another field does not touch, and are told in history and undone', async () => {
    const before = (await admin.get<{ version: number }>(`/objects/contacts/${id}`)).body;
    expectStatus(
      await admin.patch(`/objects/contacts/${id}`, { c_integer: 13, c_text: null }, before.version),
      200,
    );
    const after = (await admin.get(`/objects/contacts/${id}`)).body;
    expect(after).toMatchObject({ c_integer: 13, c_text: null, c_number: '1.25', c_tags: ['new', 'VIP'] });
    const history = await admin.get<{ data: { changes: object[]; changeSet: string }[] }>(
      `/objects/contacts/${id}/history`,
      { field: 'c_integer' },
    );
    expect(history.body.data[0]!.changes).toMatchObject([{ field: 'c_integer', before: 12, after: 13 }]);
    expectStatus(await admin.post(`/changeSets/${history.body.data[0]!.changeSet}/undo`), 200);
    expect((await admin.get(`/objects/contacts/${id}`)).body).toMatchObject({
      c_integer: 12,
      c_text: '华东',
    });
  });
});

interface Brought {
  id: string;
  proposal: { rules: { object: string; columns: { column: string; field: string }[] } };
}

describe('a file', () => {
  it('is imported into custom fields by their labels', async () => {
    const brought = expectStatus(
      await admin.ask<Brought>('POST', '/imports', {
        body: 'Name,大区\nImported,华南\n',
        query: { fileName: 'accounts.csv' },
        headers: { 'content-type': 'application/octet-stream' },
      }),
      201,
    ).body;
    const { rules } = brought.proposal;
    expect(rules.columns).toContainEqual(expect.objectContaining({ column: '大区', field: 'c_region' }));
    expectStatus(await admin.patch(`/imports/${brought.id}`, { rules }), 200);
    const started = expectStatus(await admin.post<{ job: string }>(`/imports/${brought.id}/run`), 202).body;
    await eventually(async () => (await admin.get(`/jobs/${started.job}`)).body.state === 'done');
    const found = await admin.get<Listed>('/objects/accounts', {
      fields: 'name,c_region',
      filter: { name: 'Imported' },
    });
    expect(found.body.data).toMatchObject([{ c_region: 'south' }]);
  });
});

describe('many', () => {
  it('800 filled fields of one record are written and read as a whole', async () => {
    const names = Array.from({ length: 800 }, (_, n) => `c_w${n}`);
    const types = ['text', 'integer', 'number', 'boolean'] as const;
    const items = names.map((name, n) => ({
      kind: 'field',
      name: `product.${name}`,
      data: { type: types[n % types.length], label: label(name) },
    }));
    expectStatus(await admin.post('/config/changes', { items }), 200);
    const values = names.map((_, n) => [`w ${n}`, n, `${n}.5`, n % 8 === 3][n % types.length]);
    const data = Object.fromEntries(names.map((name, n) => [name, values[n]]));
    const made = expectStatus(
      await admin.post<{ id: string }>('/objects/products', { name: 'Wide', code: 'wide', ...data }),
      201,
    ).body;
    expect((await admin.get(`/objects/products/${made.id}`)).body).toMatchObject(data);
    const some = names.slice(0, 150);
    const listed = await admin.post<Listed>('/objects/products/query', {
      fields: some,
      filter: { c_w797: { gte: 797 } },
      sort: '-c_w0',
    });
    expect(listed.body.data).toMatchObject([Object.fromEntries(some.map((name) => [name, data[name]]))]);
    expectStatus(await admin.patch(`/objects/products/${made.id}`, { c_w1: 7 }), 200);
    expect((await admin.get(`/objects/products/${made.id}`)).body).toMatchObject({ ...data, c_w1: 7 });
  });

  it('rounds of making, putting away and removing leave nothing behind', async () => {
    const path = '/config/field/contact.c_fleeting';
    const data = { type: 'text', label: label('Fleeting'), indexed: true };
    for (let round = 0; round < 8; round += 1) {
      expectStatus(await admin.ask('PUT', path, { body: data }), 200);
      expectStatus(await admin.ask('PUT', path, { body: { ...data, retired: true } }), 200);
      expectStatus(await admin.delete(path), 200);
    }
    await eventually(async () => {
      const [row] = await server.database.app.rows<{ runs: number; indexes: number }>({
        text: `select (select count(*)::int from core.runs where state in ('queued', 'running')) as runs,
          (select count(*)::int from pg_indexes where tablename = 'contacts' and indexname ~ '_f_') as indexes`,
        values: [],
      });
      return row!.runs === 0 && row!.indexes === 0;
    });
    const failed = await server.database.app.rows({
      text: `select kind, error from core.runs where state = 'failed'`,
      values: [],
    });
    expect(failed).toEqual([]);
  });
});
