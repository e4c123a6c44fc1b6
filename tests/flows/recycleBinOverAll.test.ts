/** The recycle bin over all objects: what it tells, what comes back with what, what stands in the way, what goes for good. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let member: Client;

interface Entry {
  object: string;
  id: string;
  label: string | null;
  deletedAt: string;
  deletedBy: { id: string; label: string } | null;
  along: { object: string; count: number }[];
}
interface Bin {
  data: Entry[];
  nextCursor: string | null;
}
interface Named {
  object: string;
  id: string;
  label: string | null;
}
interface Restored {
  changeSet: string | null;
  results: {
    object: string;
    id: string;
    status: string;
    error: { code: string } | null;
    parents: Named[];
    holder: Named | null;
  }[];
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  member = await server.as('member');
});
afterAll(() => server.close());

async function make(client: Client, object: string, data: object): Promise<string> {
  return expectStatus(await client.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

async function remove(client: Client, object: string, id: string): Promise<void> {
  expectStatus(await client.delete(`/objects/${object}/${id}`), 204);
}

async function bin(client: Client, query: Record<string, string | number> = {}): Promise<Bin> {
  return expectStatus(await client.get<Bin>('/recycleBin', query), 200).body;
}

async function restore(client: Client, items: object[], withParents = false): Promise<Restored> {
  return expectStatus(await client.post<Restored>('/recycleBin/restore', { items, withParents }), 200).body;
}

it('tells what was deleted, by whom and with how much, of all objects, page by page and narrowed', async () => {
  const account = await make(member, 'accounts', { name: 'Birch Mills' });
  await make(member, 'contacts', { name: 'Wang', account });
  await make(member, 'opportunities', { name: 'Deal one', account });
  await make(member, 'opportunities', { name: 'Deal two', account });
  const lone = await make(member, 'tasks', { subject: 'Birch task' });
  const others = await make(admin, 'accounts', { name: 'Birch of the admin' });
  await remove(member, 'accounts', account);
  await remove(member, 'tasks', lone);
  await remove(admin, 'accounts', others);
  const seen = await bin(admin, { search: 'birch' });
  expect(seen.data.map(({ id }) => id)).toEqual([others, lone, account]);
  expect(seen.data[2]).toMatchObject({
    object: 'account',
    label: 'Birch Mills',
    deletedBy: { label: 'The member' },
  });
  expect(seen.data[2]!.along.toSorted((a, b) => a.object.localeCompare(b.object))).toEqual([
    { object: 'contact', count: 1 },
    { object: 'opportunity', count: 2 },
  ]);
  expect((await bin(member, { search: 'Birch' })).data.map(({ id }) => id)).toEqual([lone, account]);
  expect((await bin(await server.as('readOnly'))).data).toEqual([]);
  expect((await bin(admin, { search: 'Birch', object: 'tasks' })).data.map(({ id }) => id)).toEqual([lone]);
  const by = seen.data[0]!.deletedBy!.id;
  expect((await bin(admin, { search: 'Birch', actor: by })).data.map(({ id }) => id)).toEqual([others]);
  expect((await bin(admin, { to: '2001-01-01' })).data).toEqual([]);
  expect(
    (await bin(admin, { from: seen.data[1]!.deletedAt, search: 'Birch' })).data.map(({ id }) => id),
  ).toEqual([others, lone]);
  const first = await bin(admin, { search: 'Birch', limit: 2 });
  const second = await bin(admin, { search: 'Birch', limit: 2, cursor: first.nextCursor! });
  expect([...first.data, ...second.data].map(({ id }) => id)).toEqual([others, lone, account]);
  expect(second.nextCursor).toBe(null);
  for (const query of [{ cursor: 'x' }, { object: 'nothings' }, { actor: 'x' }, { from: 'yesterday' }]) {
    expect((await admin.get('/recycleBin', query)).status).toBeGreaterThanOrEqual(400);
  }
});

it('brings each of many back with what went along with it, and one alone leaves the others', async () => {
  const ids = [await make(admin, 'accounts', { name: 'Oak' })];
  ids.push(await make(admin, 'accounts', { name: 'Oak branch', parent: ids[0] }));
  const contact = await make(admin, 'contacts', { name: 'Li', account: ids[1] });
  const job = await admin.post<{ results: { status: string }[] }>('/objects/accounts/batch', {
    operations: ids.map((id) => ({ op: 'delete', id })),
  });
  expect(job.body.results.map(({ status }) => status)).toEqual(['deleted', 'deleted']);
  const [branch] = (await bin(admin, { search: 'Oak branch' })).data;
  expect(branch).toMatchObject({ id: ids[1], along: [{ object: 'contact', count: 1 }] });
  // Asked for together, the branch keeps its parent, whatever the order.
  const both = await restore(
    admin,
    [ids[1], ids[0]].map((id) => ({ object: 'account', id })),
  );
  expect(both.results.map(({ status }) => status)).toEqual(['restored', 'restored']);
  const back = (await admin.get<{ parent: { id: string } }>(`/objects/accounts/${ids[1]}`)).body;
  expect(back.parent.id).toBe(ids[0]);
  expect((await admin.get(`/objects/contacts/${contact}`)).status).toBe(200);
  const undone = await admin.post<{ restored: number }>(`/changeSets/${both.changeSet}/undo`);
  expect(undone.body.restored).toBe(3);
  expect((await admin.get(`/objects/accounts/${ids[0]}`)).status).toBe(404);
});

it('names the parent that must come back first, and brings it when asked to', async () => {
  const account = await make(admin, 'accounts', { name: 'Elm' });
  const deal = await make(admin, 'opportunities', { name: 'Elm deal', account });
  await remove(admin, 'opportunities', deal);
  await remove(admin, 'accounts', account);
  const items = [{ object: 'opportunity', id: deal }];
  const refused = await restore(admin, items);
  expect(refused).toMatchObject({
    changeSet: null,
    results: [{ status: 'refused', parents: [{ object: 'account', id: account, label: 'Elm' }] }],
  });
  const done = await restore(admin, items, true);
  expect(done.results.map(({ id, status }) => [id, status])).toEqual(
    expect.arrayContaining([
      [deal, 'restored'],
      [account, 'restored'],
    ]),
  );
  expect((await admin.get(`/objects/opportunities/${deal}`)).status).toBe(200);
});

it('names who took the unique value; the others come back all the same', async () => {
  const code = '91320594MA1X0AAA7K';
  const held = await make(admin, 'accounts', { name: 'First holder', creditCode: code });
  const free = await make(admin, 'accounts', { name: 'Not in the way' });
  await remove(admin, 'accounts', held);
  await remove(admin, 'accounts', free);
  const holder = await make(admin, 'accounts', { name: 'Second holder', creditCode: code });
  const answer = await restore(
    admin,
    [held, free].map((id) => ({ object: 'account', id })),
  );
  expect(answer.results.find(({ id }) => id === held)).toMatchObject({
    status: 'refused',
    error: { code: 'not_unique' },
    holder: { object: 'account', id: holder, label: 'Second holder' },
  });
  expect(answer.results.find(({ id }) => id === free)).toMatchObject({ status: 'restored' });
});

it('tells one who may not see them neither the parent nor the holder', async () => {
  const code = '91320594MA1X0BBB7K';
  const own = await make(member, 'accounts', { name: 'Own', creditCode: code });
  await remove(member, 'accounts', own);
  await make(admin, 'accounts', { name: 'Hidden holder', creditCode: code });
  const answer = await restore(member, [{ object: 'account', id: own }]);
  expect(answer.results[0]).toMatchObject({ status: 'refused', holder: null });
  expect(JSON.stringify(answer)).not.toContain('Hidden holder');
  const others = await make(admin, 'accounts', { name: 'Of others' });
  await remove(admin, 'accounts', others);
  const asked = await restore(member, [{ object: 'account', id: others }]);
  expect(asked.results[0]).toMatchObject({ status: 'refused', error: { code: 'not_found' } });
});

it('removes for good what lies in it and nothing else, for those with the right', async () => {
  const account = await make(admin, 'accounts', { name: 'For good' });
  const contact = await make(admin, 'contacts', { name: 'Went before', account });
  const alive = await make(admin, 'accounts', { name: 'Alive' });
  await remove(admin, 'contacts', contact);
  await remove(admin, 'accounts', account);
  const items = [
    { object: 'account', id: account },
    { object: 'contact', id: contact },
    { object: 'account', id: alive },
  ];
  expect((await member.post('/recycleBin/purge', { items })).status).toBe(403);
  const answer = expectStatus(
    await admin.post<{ removed: number; refused: { id: string }[] }>('/recycleBin/purge', { items }),
    200,
  ).body;
  expect(answer).toMatchObject({ removed: 2, refused: [{ id: alive }] });
  expect((await admin.get(`/objects/accounts/${alive}`)).status).toBe(200);
  expect((await bin(admin, { search: 'For good' })).data).toEqual([]);
});
