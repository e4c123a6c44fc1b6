/** D · Members that a caller must not set, given beside those that he may: what the generated refusals do not reach. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let member: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  await server.as('administrator');
  member = await server.someone({ name: 'Member' });
  other = await server.someone({ name: 'Other' });
});
afterAll(() => server.close());

async function stored(table: string, id: string): Promise<Record<string, unknown>> {
  const [row] = await server.database.owner.rows<Record<string, unknown>>(
    sql`select * from ${qualified(server.database.workspace.schema, table)} where id = ${id}::uuid`,
  );
  // Being seen is no change.
  const { last_seen_at: _, ...facts } = row!;
  return facts;
}

/** Whether a batch did it; it answers each of its operations by itself. */
async function inBatch(plural: string, id: string, data: object): Promise<boolean> {
  const operations = [{ op: 'update', id, data }];
  const answer = await member.client.post<{ results?: { status: string }[] }>(`/objects/${plural}/batch`, {
    operations,
  });
  return answer.body.results?.[0]?.status === 'updated';
}

// CVE-2021-26594, CVE-2024-6534 (Directus), CVE-2026-56276 (Flowise)
it('nobody raises himself, by his own page, by his record or by a batch', async () => {
  const raised = { roles: ['administrator'], status: 'active', email: 'root@example.com', manager: null };
  const before = await stored('users', member.id);
  for (const [name, value] of Object.entries({ ...raised, id: other.id, department: null })) {
    const own = await member.client.patch('/me', { name: 'Member', [name]: value });
    expect([name, own.status]).toEqual([name, 400]);
  }
  for (const data of [
    { roles: raised.roles },
    { email: raised.email },
    { isAdmin: true },
    { passwordHash: 'x' },
  ]) {
    const record = await member.client.patch(`/objects/users/${member.id}`, data);
    expect([data, record.status >= 400 && record.status < 500]).toEqual([data, true]);
    expect([data, await inBatch('users', member.id, data)]).toEqual([data, false]);
  }
  expect(await stored('users', member.id)).toEqual(before);
  expect((await member.client.patch('/me', { name: 'Member himself' })).status).toBe(200);
});

// CVE-2025-61928 (Better Auth): body.userId made keys for anyone; CVE-2026-28781 (Craft): authorId
it('what is made is the maker’s, whoever is named in the body', async () => {
  for (const name of ['userId', 'user', 'owner', 'workspaceId', 'createdBy'])
    expect([name, (await member.client.post('/apiKeys', { name: 'K', [name]: other.id })).status]).toEqual([
      name,
      400,
    ]);
  const key = expectStatus(await member.client.post<{ key: string }>('/apiKeys', { name: 'K' }), 201).body
    .key;
  const bearer = server.guest();
  bearer.bearer = key;
  expect((await bearer.get<{ user?: { id: string }; id?: string }>('/me')).text).toContain(member.id);
  const made = await member.client.post<{ id: string }>('/objects/accounts', { name: 'Mine' });
  const account = expectStatus(made, 201).body.id;
  for (const name of ['author', 'createdBy', 'user', 'createdAt'])
    expect([
      name,
      (await member.client.post(`/objects/accounts/${account}/comments`, { body: 'x', [name]: other.id }))
        .status,
    ]).toEqual([name, 400]);
});

it('what the system writes nobody else does: by making, changing, a batch or an import', async () => {
  const made = await member.client.post<{ id: string }>('/objects/accounts', { name: 'Of the system' });
  const { id } = expectStatus(made, 201).body;
  const before = await stored('accounts', id);
  const system = {
    createdAt: '2000-01-01T00:00:00Z',
    createdBy: other.id,
    updatedAt: '2000-01-01T00:00:00Z',
    updatedBy: other.id,
    version: 9,
    deletedAt: '2000-01-01T00:00:00Z',
    readers: [1],
    editors: [1],
    nameSort: 'x',
    custom: { x: 1 },
  };
  for (const [name, value] of Object.entries(system)) {
    const tries = [
      await member.client.post('/objects/accounts', { name: 'x', [name]: value }),
      await member.client.patch(`/objects/accounts/${id}`, { [name]: value }),
    ];
    for (const { status } of tries) expect([name, status >= 400 && status < 500]).toEqual([name, true]);
    expect([name, await inBatch('accounts', id, { [name]: value })]).toEqual([name, false]);
  }
  expect(await stored('accounts', id)).toEqual(before);
  expect(await inBatch('accounts', id, { name: 'By a batch' })).toBe(true);
  // Who may import all records may bring along when they were made; nobody else, and nobody the rest.
  const rights = {
    objects: { '*': { read: 'all', create: 'own', import: 'own' } },
    admin: ['import'],
  } as const;
  const { client } = await personWith(server, 'importer', rights);
  const file = await bring(client, '/imports?fileName=a.csv', 'name,x\nFrom a file,9\n');
  expect(file.status).toBe(201);
  for (const field of [
    'createdAt',
    'createdBy',
    'updatedAt',
    'version',
    'readers',
    'deletedAt',
    '__proto__',
  ]) {
    const columns = [
      { column: 'name', field: 'name' },
      { column: 'x', field },
    ];
    const rules = await client.patch(`/imports/${file.id}`, { rules: { object: 'accounts', columns } });
    expect([field, rules.status >= 400 && rules.status < 500]).toEqual([field, true]);
  }
});
