/** A · SQL through sort, filter, group, search, export and names of fields: refused by name, never run, never late. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let member: Client;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  member = await server.as('member');
  for (const name of ['One', 'Two', 'Three'])
    await member.post('/objects/accounts', { name, employees: name.length });
});
afterAll(() => server.close());

const names = [
  'name;select pg_sleep(3)--',
  '(case when 1=1 then name end)',
  "name->'a'",
  'name"',
  '"name"',
  'name\\',
  '$1',
  't.name',
  'custom.name',
  "custom->>'x'",
  'readers',
  'deleted_at',
  'name_sort',
  'owner.password_hash',
  'owner.identity.email',
  '__proto__',
  'name, (select 1)',
  'name) union select null--',
  '1',
  '*)',
];
const values = [
  "x' or '1'='1",
  "'); drop table accounts; --",
  '\\',
  '%',
  '_',
  '$1',
  "x' || pg_sleep(3) || '",
  '{}',
  '[]',
];

it.each(names)('“%s” is no field, wherever a field is named', async (name) => {
  const path = '/objects/accounts';
  const asked = [
    () => member.get(path, { sort: name }),
    () => member.get(path, { sort: `-${name}` }),
    () => member.get(path, { fields: name }),
    () => member.get(path, { filter: { [name]: 'x' } }),
    () => member.get(path, { filter: { [name]: { in: ["x')"] } } }),
    () => member.get(path, { filter: { name: { [name]: 'x' } } }),
    () =>
      member.post(`${path}/query`, {
        aggregate: { groupBy: [{ field: name }], measures: [{ as: 'n', fn: 'count' }] },
      }),
    () => member.post(`${path}/query`, { aggregate: { measures: [{ as: 'n', fn: 'max', field: name }] } }),
    () => member.post(`${path}/query`, { aggregate: { measures: [{ as: 'n', fn: name }] } }),
    () =>
      member.post(`${path}/query`, {
        aggregate: { groupBy: [{ field: 'level' }], measures: [{ as: 'n', fn: 'count' }], orderBy: name },
      }),
    () =>
      member.post(`${path}/query`, {
        aggregate: {
          groupBy: [{ field: 'level' }],
          measures: [{ as: 'n', fn: 'count' }],
          having: { [name]: { gt: 1 } },
        },
      }),
    () => member.post(`${path}/query`, { groupPage: { by: name, limit: 5 } }),
    () => member.post(path, { name: 'x', [name]: 'x' }),
    () => admin.post(`${path}/export`, { format: 'csv', fields: [name] }),
    () => admin.get(`/objects/${encodeURIComponent(name)}`),
    () => member.ask('PUT', `${path}/by/${encodeURIComponent(name)}/x`, { body: { name: 'x' } }),
  ];
  for (const [at, ask] of asked.entries()) {
    const { status, text } = await ask();
    expect([at, status >= 400 && status < 500, text.slice(0, 200)]).toEqual([at, true, expect.any(String)]);
    // The name comes back in words; nothing of the database does.
    expect(text.replaceAll(JSON.stringify(name).slice(1, -1), '')).not.toMatch(
      /syntax error|pg_|relation "|column "/,
    );
  }
});

it('a value is a value, however it is written', async () => {
  for (const value of values) {
    for (const operator of ['eq', 'contains', 'startsWith', 'eqExact']) {
      const answer = await member.get<{ data: unknown[] }>('/objects/accounts', {
        filter: { name: { [operator]: value } },
      });
      expect([value, operator, answer.status, answer.body.data]).toEqual([value, operator, 200, []]);
    }
    expect([value, (await member.get('/objects/accounts', { search: value })).status]).toEqual([value, 200]);
    expect([value, (await member.get('/search', { q: value })).status < 500]).toEqual([value, true]);
    for (const path of [
      `/objects/accounts/${encodeURIComponent(value)}`,
      `/objects/accounts/by/sourceId/${encodeURIComponent(value)}`,
    ])
      expect([path, (await member.get(path)).status >= 400]).toEqual([path, true]);
  }
  const [count] = await server.database.owner.rows<{ n: number }>(
    sql`select count(*)::int as n from ${sql.id(server.database.workspace.schema, 'accounts')}`,
  );
  expect(count!.n).toBe(3);
});

it('what an administrator names becomes no SQL either', async () => {
  for (const name of [
    'x" text; drop table accounts; --',
    "x'",
    'x y',
    'select',
    '../x',
    'X'.repeat(200),
    '__proto__',
    'c_x"',
  ]) {
    const document = { object: 'account', type: 'text', label: { en: 'X', zh: 'X' } };
    const made = await admin.ask('PUT', `/config/field/${encodeURIComponent(`account.${name}`)}`, {
      body: document,
    });
    expect([name, made.status >= 400 && made.status < 500]).toEqual([name, true]);
  }
  for (const type of ['numeric(1); select', 'text; drop', 'constructor', 'regclass']) {
    const made = await admin.ask('PUT', '/config/field/account.c_typed', {
      body: { object: 'account', type, label: { en: 'X', zh: 'X' } },
    });
    expect([type, made.status >= 400 && made.status < 500]).toEqual([type, true]);
  }
});

it('a question has bounds: conditions, depth, fields, rows', async () => {
  const nested = (depth: number): object => (depth === 0 ? { name: 'x' } : { not: nested(depth - 1) });
  const wide = { or: Array.from({ length: 5000 }, (_, at) => ({ name: `x${at}` })) };
  for (const filter of [nested(60), wide]) {
    const answer = await member.post('/objects/accounts/query', { filter });
    expect([400, 413, 422]).toContain(answer.status);
  }
  expect((await member.get('/objects/accounts', { limit: 1_000_000_000 })).status).toBe(400);
  expect((await member.get('/objects/accounts', { fields: Array(500).fill('name').join(',') })).status).toBe(
    400,
  );
  expect(
    (await member.get('/objects/accounts', { filter: { id: { in: [] } }, count: 'exact' })).body,
  ).toMatchObject({
    data: [],
    count: { value: 0 },
  });
});
