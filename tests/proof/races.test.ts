/** Fifty who do the same at once: one effect, and everybody else is told so. By TEST_PROCESSES=2 over two processes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  type Answer,
  type Client,
  expectStatus,
  startTestServer,
  type TestServer,
  testPassword,
} from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const many = 50;
/** A password is hashed for each of them, which is dear on purpose: fifty by `npm run test:proof`. */
const manyHashes = process.env.PROOF === 'whole' ? many : 6;

/** The statuses of fifty, counted: `{ 200: 1, 409: 49 }`. */
async function fifty(
  ask: (at: number) => Promise<Answer<unknown>>,
  times = many,
): Promise<Record<number, number>> {
  const answers = await Promise.all(Array.from({ length: times }, (_, at) => ask(at)));
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

async function account(data: Record<string, unknown> = {}): Promise<string> {
  const made = await admin.post<{ id: string }>('/objects/accounts', { name: 'Wanted by many', ...data });
  return expectStatus(made, 201).body.id;
}

/** How often something was done to a record, as its history tells. */
async function done(id: string, verb: string): Promise<number> {
  const history = await admin.get<{ data: { verb: string }[] }>(`/objects/accounts/${id}/history`);
  return expectStatus(history, 200).body.data.filter((each) => each.verb === verb).length;
}

async function named(name: string): Promise<number> {
  const list = await admin.get<{ count: { value: number } }>('/objects/accounts', {
    filter: { name },
    count: 'exact',
  });
  return expectStatus(list, 200).body.count.value;
}

it('an invitation is accepted once', async () => {
  const email = 'invited.once@example.com';
  const user = await admin.post<{ id: string }>('/objects/users', { name: 'Once', email });
  const { id } = expectStatus(user, 201).body;
  const invited = expectStatus(await admin.post<{ path: string }>(`/users/${id}/invite`), 200).body;
  const token = invited.path.split('#')[1];
  const counts = await fifty(
    (at) => server.guest().post('/links/accept', { token, password: `${testPassword}-${at}` }),
    manyHashes,
  );
  expect(counts[200]).toBe(1);
  expect(Object.keys(counts).filter((status) => Number(status) >= 500)).toEqual([]);
  const members = await server.database.owner.rows(sql`select from core.members where user_id = ${id}::uuid`);
  expect(members).toHaveLength(1);
});

it('a record is deleted once, and restored once', async () => {
  const id = await account();
  const deleted = await fifty(() => admin.delete(`/objects/accounts/${id}`));
  expect(deleted).toEqual({ 204: 1, 404: many - 1 });
  expect(await done(id, 'delete')).toBe(1);
  const restored = await fifty(() => admin.post(`/objects/accounts/${id}/restore`));
  expect(Object.keys(restored).filter((status) => ![200, 404, 409].includes(Number(status)))).toEqual([]);
  expect(await done(id, 'restore')).toBe(1);
});

it('a record is made once under one id, one unique value, one key', async () => {
  const id = server.app.ids.next();
  const body = { id, name: 'One id' };
  expect(await fifty(() => admin.post('/objects/accounts', body))).toMatchObject({ 201: 1 });
  expect(await named('One id')).toBe(1);

  const unique = { name: 'One code', creditCode: '91310115MA1K35AB2Q' };
  expect(await fifty(() => admin.post('/objects/accounts', unique))).toEqual({ 201: 1, 409: many - 1 });
  expect(await named('One code')).toBe(1);

  const key = { 'idempotency-key': 'the-same-for-all' };
  const repeated = await fifty(() => admin.post('/objects/accounts', { name: 'One key' }, key));
  expect(repeated).toEqual({ 201: many });
  expect(await named('One key')).toBe(1);
});

it('of many who change the same field of the same version, one does', async () => {
  const id = await account();
  const counts = await fifty((at) => admin.patch(`/objects/accounts/${id}`, { employees: at + 1 }, 1));
  expect(counts).toEqual({ 200: 1, 409: many - 1 });
  expect(await done(id, 'update')).toBe(1);
});

it('a change is taken back once', async () => {
  const id = await account({ employees: 1 });
  expectStatus(await admin.patch(`/objects/accounts/${id}`, { employees: 2 }), 200);
  const history = await admin.get<{ data: { verb: string; changeSet?: string }[] }>(
    `/objects/accounts/${id}/history`,
  );
  const changeSet = history.body.data.find(({ verb }) => verb === 'update')?.changeSet;
  const counts = await fifty(() => admin.post(`/changeSets/${changeSet}/undo`));
  expect(Object.keys(counts).filter((status) => Number(status) >= 500)).toEqual([]);
  const record = await admin.get<{ employees: number; version: number }>(`/objects/accounts/${id}`);
  expect(record.body).toMatchObject({ employees: 1, version: 3 });
});

it('a record is purged once', async () => {
  const id = await account();
  expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
  const items = [{ object: 'account', id }];
  const counts = await fifty(() => admin.post('/recycleBin/purge', { items }));
  expect(Object.keys(counts).filter((status) => Number(status) >= 500)).toEqual([]);
  const { schema } = server.database.workspace;
  const told = await server.database.owner.rows(sql`
    select from ${sql.id(schema, 'audit')} where verb = 'purge' and record_id = ${id}::uuid`);
  expect(told).toHaveLength(1);
});

it('a key is withdrawn once, and is dead for all', async () => {
  const made = await admin.post<{ id: string; key: string }>('/apiKeys', { name: 'Short' });
  const { id, key } = expectStatus(made, 201).body;
  expect(await fifty(() => admin.delete(`/apiKeys/${id}`))).toMatchObject({ 204: 1 });
  const client = server.guest();
  client.bearer = key;
  expect((await client.get('/me')).status).toBe(401);
});
