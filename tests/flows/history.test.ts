/** History over HTTP: narrowed by field, person, day and kind; of deleted records; as it was; under the rights of now. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let member: Client;

interface Entry {
  at: string;
  verb: string;
  version: number;
  actor: { id: string; label: string };
  changeSet: string;
  changes: { field: string; before: unknown; after: unknown }[];
}
interface History {
  data: Entry[];
  nextCursor: string | null;
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

async function historyOf(client: Client, id: string, query: Record<string, string> = {}): Promise<Entry[]> {
  return expectStatus(await client.get<History>(`/objects/accounts/${id}/history`, query), 200).body.data;
}

it('tells every change in words, narrowed as asked, and of a deleted record to those who see the bin', async () => {
  const parent = await make(admin, 'accounts', { name: 'Holding' });
  const id = await make(admin, 'accounts', { name: 'Watched', employees: 5 });
  for (const data of [{ employees: 6 }, { parent, employees: 7 }, { name: 'Renamed' }]) {
    expectStatus(await admin.patch(`/objects/accounts/${id}`, data), 200);
  }
  const all = await historyOf(admin, id);
  expect(all.map(({ version, verb }) => [version, verb])).toEqual([
    [4, 'update'],
    [3, 'update'],
    [2, 'update'],
    [1, 'create'],
  ]);
  expect(all[1]).toMatchObject({
    actor: { label: 'Administrator' },
    changes: expect.arrayContaining([
      { field: 'parent', before: null, after: { id: parent, object: 'account', label: 'Holding' } },
    ]),
  });
  expect((await historyOf(admin, id, { field: 'employees' })).map(({ changes }) => changes)).toEqual([
    [{ field: 'employees', before: 6, after: 7 }],
    [{ field: 'employees', before: 5, after: 6 }],
    [{ field: 'employees', before: null, after: 5 }],
  ]);
  expect(await historyOf(admin, id, { verb: 'create' })).toHaveLength(1);
  expect(await historyOf(admin, id, { actor: all[0]!.actor.id })).toHaveLength(4);
  expect(await historyOf(admin, id, { actor: parent })).toEqual([]);
  expect(await historyOf(admin, id, { to: '2001-01-01' })).toEqual([]);
  expect(await historyOf(admin, id, { from: all[1]!.at })).toHaveLength(2);
  expect(await historyOf(admin, id, { from: all[2]!.at, to: all[1]!.at })).toHaveLength(2);
  const undone = await admin.post<{ restored: number }>(`/changeSets/${all[0]!.changeSet}/undo`);
  expect(undone.body.restored).toBe(1);

  expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
  expect((await historyOf(admin, id))[0]).toMatchObject({ verb: 'delete', version: 6 });
  expect((await (await server.as('readOnly')).get(`/objects/accounts/${id}/history`)).status).toBe(404);
});

it('shows the record at any moment, a deleted one too, and refuses to change the past', async () => {
  const id = await make(admin, 'accounts', { name: 'Then', employees: 1 });
  const [first] = await historyOf(admin, id);
  expectStatus(await admin.patch(`/objects/accounts/${id}`, { name: 'Now' }), 200);
  expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
  expect((await admin.get(`/objects/accounts/${id}`)).status).toBe(404);
  const then = await admin.get(`/objects/accounts/${id}`, { asOf: first!.at });
  expect(expectStatus(then, 200).body).toMatchObject({
    name: 'Then',
    version: 1,
    asOf: { deleted: false, version: 1, changedBy: { label: 'Administrator' } },
    permissions: { update: false, delete: false },
  });
  const [last] = await historyOf(admin, id);
  expect((await admin.get(`/objects/accounts/${id}`, { asOf: last!.at })).body).toMatchObject({
    name: 'Now',
    asOf: { deleted: true },
  });
  const before = await admin.get(`/objects/accounts/${id}`, { asOf: '2001-01-01' });
  expect([before.status, before.body.detail]).toEqual([404, expect.stringContaining('no such record yet')]);
  for (const asOf of ['', 'yesterday', '2026-13-01', '2026-01-01T00:00:00'])
    expect((await admin.get(`/objects/accounts/${id}`, { asOf })).status, asOf).toBe(400);
  const readOnly = await server.as('readOnly');
  expect((await readOnly.get(`/objects/accounts/${id}`, { asOf: first!.at })).status).toBe(404);
});

it('masks and hides in the past what is masked and hidden now; neither can be asked for', async () => {
  const id = await make(member, 'accounts', {
    name: 'Confidential',
    creditCode: '91320594MA1X0CCC7K',
    website: 'https://example.com/one',
  });
  expectStatus(
    await member.patch(`/objects/accounts/${id}`, {
      creditCode: '91320594MA1X0DDD7K',
      website: 'https://example.com/two',
    }),
    200,
  );
  const roles = qualified(server.database.workspace.schema, 'roles');
  await server.database.owner.run(sql`update ${roles} set rights = rights ||
    '{"fields": {"account": {"creditCode": "masked", "website": "hidden"}}}' where name = 'member'`);
  await raiseRightsVersion({ db: server.database.app, workspace: server.database.workspace });
  server.app.callers.forget();
  const entries = await historyOf(member, id);
  expect(entries[0]!.changes).toEqual([{ field: 'creditCode', before: '••••CC7K', after: '••••DD7K' }]);
  const refusals = await Promise.all(
    ['creditCode', 'website', 'nothing'].map(async (field) => {
      const { status, body } = await member.get(`/objects/accounts/${id}/history`, { field });
      return [status, body.code];
    }),
  );
  expect(new Set(refusals.map(String))).toEqual(new Set(['400,unknown_field']));
  const past = (await member.get(`/objects/accounts/${id}`, { asOf: entries[1]!.at })).body;
  expect(past.creditCode).toBe('••••CC7K');
  expect(past).not.toHaveProperty('website');
  expect(
    (await member.get(`/objects/accounts/${id}`, { asOf: entries[1]!.at, fields: 'website' })).status,
  ).toBe(400);
});
