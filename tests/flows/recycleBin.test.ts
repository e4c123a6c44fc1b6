/** The recycle bin: who sees what in it, what comes back, and what goes for good with what belongs to it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { digestOf } from '../digest.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let member: Client;
let cursorOfNow: string;

interface Made {
  id: string;
}
interface Listed {
  data: { id: string; name: string }[];
  nextCursor: string | null;
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  member = await server.as('member');
  cursorOfNow = (await admin.get<{ cursor: string }>('/objects/accounts/changes')).body.cursor;
});
afterAll(() => server.close());

async function make(client: Client, object: string, data: object): Promise<string> {
  return expectStatus(await client.post<Made>(`/objects/${object}`, data), 201).body.id;
}

async function binOf(client: Client, query: object = {}): Promise<Listed> {
  return expectStatus(await client.get<Listed>('/objects/accounts', { deleted: 'only', ...query }), 200).body;
}

function rowsOf(table: string, condition: ReturnType<typeof sql>) {
  return server.database.app.rows(
    sql`select from ${qualified(server.database.workspace.schema, table)} where ${condition}`,
  );
}

it('is listed with filter, sort and pages, to those who may delete what they see there', async () => {
  const ids: string[] = [];
  for (const name of ['Ash', 'Birch', 'Cedar']) ids.push(await make(member, 'accounts', { name }));
  await make(member, 'accounts', { name: 'Alive' });
  const others = await make(admin, 'accounts', { name: 'Of others' });
  for (const id of [...ids, others]) expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
  const first = await binOf(member, { sort: '-name', limit: 2, fields: 'name' });
  expect(first.data.map(({ name }) => name)).toEqual(['Cedar', 'Birch']);
  const cursor = first.nextCursor ?? '';
  const second = await binOf(member, { sort: '-name', limit: 2, fields: 'name', cursor });
  expect(second.data.map(({ name }) => name)).toEqual(['Ash']);
  const filtered = await binOf(admin, { filter: { name: { startsWith: 'Of' } }, count: 'exact' });
  expect(filtered).toMatchObject({ data: [{ id: others }], count: { value: 1 } });
  expect((await binOf(await server.as('readOnly'))).data).toEqual([]);
  // A cursor of the bin is none of the list.
  expect((await member.get('/objects/accounts', { sort: '-name', limit: 2, cursor })).status).toBe(400);
  expect((await member.get('/objects/accounts', { deleted: 'only', search: 'Ash' })).status).toBe(400);
  expect((await member.get('/objects/accounts', { deleted: 'all' })).status).toBe(400);
  const back = await member.post<{ id: string }>(`/objects/accounts/${ids[0]}/restore`);
  expect(expectStatus(back, 200).body.id).toBe(ids[0]);
  expect((await binOf(member)).data.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
});

it('removes for good with what belongs to the record; history and followers are told, the bin is empty of it', async () => {
  const account = await make(admin, 'accounts', { name: 'Gone for good' });
  const subsidiary = await make(admin, 'accounts', { name: 'Subsidiary', parent: account });
  const contact = await make(admin, 'contacts', { name: 'Wang Wu', account });
  const opportunity = await make(admin, 'opportunities', { name: 'Deal', account, stage: 'needs' });
  expectStatus(await admin.patch(`/objects/accounts/${subsidiary}`, { parent: null }), 200);
  for (const id of [opportunity]) expectStatus(await admin.delete(`/objects/opportunities/${id}`), 204);
  const removed = await admin.delete(`/objects/accounts/${account}?permanent=true`);
  expect(expectStatus(removed, 204).headers.get('guanxi-change-set')).toBe(null);
  expect(await rowsOf('accounts', sql`id = ${account}`)).toHaveLength(0);
  expect(await rowsOf('accounts', sql`id = ${subsidiary}`)).toHaveLength(1);
  for (const table of ['contacts', 'opportunities']) {
    expect(await rowsOf(table, sql`account_id = ${account}`)).toHaveLength(0);
  }
  const ids = [account, contact, opportunity];
  expect(await rowsOf('search', sql`record_id = ${account}`)).toHaveLength(0);
  expect(await rowsOf('timeline', sql`record_id = ${account} or about_id = ${account}`)).toHaveLength(0);
  expect(await rowsOf('audit', sql`record_id = any(${ids}) and verb = 'create'`)).toHaveLength(3);
  expect((await rowsOf('audit', sql`record_id = ${account} and verb = 'purge'`)).length).toBe(1);
  // Told once no older transaction of the server is open, those of other test files included.
  await eventually(async () => {
    const { body } = await admin.get<{ data: { id: string; change: string }[] }>(
      '/objects/accounts/changes',
      {
        since: cursorOfNow,
      },
    );
    return body.data.some(({ id, change }) => id === account && change === 'deleted');
  });
  expect((await admin.post(`/objects/accounts/${account}/restore`)).status).toBe(404);
  expect((await admin.delete(`/objects/accounts/${account}?permanent=true`)).status).toBe(404);
});

it('leaves an undo of the delete nothing to bring back, and says so', async () => {
  const account = await make(admin, 'accounts', { name: 'Deleted first' });
  const deleted = expectStatus(await admin.delete(`/objects/accounts/${account}`), 204);
  const changeSet = deleted.headers.get('guanxi-change-set');
  expectStatus(await admin.delete(`/objects/accounts/${account}?permanent=true`), 204);
  const undone = await admin.post<{ restored: number; conflicts: { id: string }[] }>(
    `/changeSets/${changeSet}/undo`,
  );
  expect(undone.body).toMatchObject({ restored: 0, conflicts: [{ id: account }] });
});

it('refuses who lacks the right, users and departments, and what is still in use; then nothing is changed', async () => {
  const own = await make(member, 'accounts', { name: 'Of a member' });
  const user = (await server.someone({ name: 'Somebody' })).id;
  const product = await make(admin, 'products', { name: 'In use', code: 'IU-1' });
  await make(admin, 'opportunities', { name: 'Uses it', product, stage: 'needs' });
  const digest = await digestOf(server.database);
  expect((await member.delete(`/objects/accounts/${own}?permanent=true`)).status).toBe(403);
  expect((await admin.delete(`/objects/users/${user}?permanent=true`)).status).toBe(422);
  expect((await admin.delete(`/objects/accounts/${own}?permanent=yes`)).status).toBe(400);
  const inUse = await admin.delete(`/objects/products/${product}?permanent=true`);
  expect([inUse.status, inUse.body.code]).toEqual([409, 'in_use']);
  expect(await digestOf(server.database)).toEqual(digest);
});
