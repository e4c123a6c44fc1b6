/** Saved views, and what a refusal leaves behind: nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import { digestOf } from '../digest.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let manager: Client;
let member: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  manager = await server.as('manager');
  member = await server.as('member');
});
afterAll(() => server.close());

interface View {
  id: string;
  version: number;
  own: boolean;
  definition: { fields: string[] };
}

const label = { zh: '北方客户', en: 'Northern accounts' };
const definition = {
  kind: 'table',
  fields: ['name', 'annualRevenue'],
  filter: { level: { eq: 'A' } },
  sort: '-annualRevenue',
};

async function save(client: Client, body: object = {}): Promise<View> {
  return expectStatus(
    await client.post<View>('/views', { object: 'account', label, definition, ...body }),
    201,
  ).body;
}

async function views(client: Client): Promise<View[]> {
  return expectStatus(await client.get<{ data: View[] }>('/views', { object: 'account' }), 200).body.data;
}

/** Takes a right to a field away from a role, as the roles page will. */
async function setField(role: string, field: string, access: 'hidden' | 'masked' | 'edit'): Promise<void> {
  const { app, workspace } = server.database;
  await app.run(sql`update ${sql.id(workspace.schema, 'roles')}
    set rights = jsonb_set(rights, '{fields}', ${JSON.stringify({ account: { [field]: access } })}::jsonb) where name = ${role}`);
  await raiseRightsVersion({ db: app, workspace });
  server.app.callers.forget();
}

describe('a view', () => {
  it('is private until it is shared, which not everyone may do', async () => {
    const own = await save(member);
    expect((await views(member)).map((view) => view.id)).toContain(own.id);
    expect((await views(manager)).map((view) => view.id)).not.toContain(own.id);
    expect((await manager.get(`/views/${own.id}`)).status).toBe(404);
    expect((await member.post('/views', { object: 'account', label, definition, shared: true })).status).toBe(
      403,
    );
    expect((await member.patch(`/views/${own.id}`, { shared: true })).status).toBe(403);
    const shared = await save(manager, { shared: true });
    expect((await views(member)).find((view) => view.id === shared.id)).toMatchObject({ own: false });
    expect((await member.patch(`/views/${shared.id}`, { label })).status).toBe(403);
    expect((await member.delete(`/views/${shared.id}`)).status).toBe(403);
    expect((await admin.delete(`/views/${shared.id}`)).status).toBe(204);
  });

  it('made private by another who may is told as it is by then, not as if nothing had happened', async () => {
    const shared = await save(manager, { shared: true });
    const answer = await admin.patch(`/views/${shared.id}`, { shared: false });
    expect([answer.status, answer.body.shared]).toEqual([200, false]);
    expect((await admin.get(`/views/${shared.id}`)).status).toBe(404);
  });

  it('is changed on the version that was seen', async () => {
    const view = await save(manager);
    expect((await manager.patch(`/views/${view.id}`, { position: 3 }, 1)).status).toBe(200);
    expect((await manager.patch(`/views/${view.id}`, { position: 4 }, 1)).status).toBe(409);
  });

  it('answers a list with its fields, filter and sort', async () => {
    for (const level of ['A', 'B'])
      expectStatus(await manager.post('/objects/accounts', { name: `View ${level}`, level }), 201);
    const view = await save(manager);
    const listed = await manager.get<{ data: Record<string, unknown>[] }>('/objects/accounts', {
      view: view.id,
    });
    expect(listed.status, listed.text).toBe(200);
    expect(listed.body.data.map((row) => row.name)).toEqual(['View A']);
    expect(Object.keys(listed.body.data[0]!)).toEqual(expect.arrayContaining(['name', 'annualRevenue']));
  });

  it('shows each caller the columns that he may read, and none of it where it asks by others', async () => {
    const columns = await save(manager, {
      shared: true,
      definition: { kind: 'table', fields: ['name', 'annualRevenue'] },
    });
    const asking = await save(manager, { shared: true });
    await setField('member', 'annualRevenue', 'hidden');
    try {
      const seen = await views(member);
      expect(seen.find((view) => view.id === columns.id)!.definition.fields).toEqual(['name']);
      expect(seen.map((view) => view.id)).not.toContain(asking.id);
      const listed = await member.get('/objects/accounts', { view: asking.id });
      expect([listed.status, listed.body.code]).toEqual([403, 'view_not_available']);
      const hidden = await member.get<{ errors: unknown }>('/objects/accounts', { sort: 'annualRevenue' });
      const unknown = await member.get<{ errors: unknown }>('/objects/accounts', { sort: 'nothingHere' });
      expect(hidden.text.replaceAll('annualRevenue', 'X').replace(/"requestId":"[^"]*"/, '')).toBe(
        unknown.text.replaceAll('nothingHere', 'X').replace(/"requestId":"[^"]*"/, ''),
      );
      const fields = await member.get<{ data: { name: string }[] }>('/metadata/objects/accounts/fields');
      expect(fields.body.data.map((field) => field.name)).not.toContain('annualRevenue');
      expect((await member.get('/metadata/objects')).text).not.toContain('annualRevenue');
      expect((await member.get('/api/openapi.json')).text).not.toContain('annualRevenue');
    } finally {
      await setField('member', 'annualRevenue', 'edit');
    }
  });

  it('of a field that the maker may not use is refused', async () => {
    const answer = await member.post('/views', {
      object: 'account',
      label,
      definition: { ...definition, sort: 'nothing' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'unknown_field']);
  });
});

describe('a refusal changes nothing', () => {
  it('whatever was asked, by whom and how', async () => {
    const own = expectStatus(
      await member.post<{ id: string }>('/objects/accounts', {
        name: 'Mine',
        creditCode: '91110108MA01REFUSE',
      }),
      201,
    ).body;
    const foreign = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', { name: 'Theirs' }),
      201,
    ).body;
    const reader = await server.as('readOnly');
    const before = await digestOf(server.database);
    const attempts: [Client, string, string, unknown?, Record<string, string>?][] = [
      [member, 'POST', '/objects/accounts', { name: '' }],
      [member, 'POST', '/objects/accounts', { name: 'x', level: 'Z' }],
      [member, 'POST', '/objects/accounts', { name: 'x', nothing: 1 }],
      [member, 'POST', '/objects/accounts', { name: 'x', creditCode: '91110108MA01REFUSE' }],
      [member, 'POST', '/objects/accounts', { name: 'x', version: 7 }],
      [member, 'POST', '/objects/accounts', { name: 'x' }, { origin: 'https://evil.example' }],
      [member, 'POST', '/objects/accounts', { name: '' }, { 'idempotency-key': 'refused' }],
      [member, 'PATCH', `/objects/accounts/${own.id}`, { level: 'Z' }],
      [member, 'PATCH', `/objects/accounts/${own.id}`, { level: 'A' }, { 'if-match': 'x' }],
      [member, 'PATCH', `/objects/accounts/${own.id}`, { createdAt: '2020-01-01T00:00:00Z' }],
      [member, 'PATCH', `/objects/accounts/${foreign.id}`, { level: 'A' }],
      [member, 'DELETE', `/objects/accounts/${foreign.id}`],
      [member, 'POST', `/objects/accounts/${foreign.id}/restore`],
      [
        member,
        'POST',
        '/objects/accounts/batch',
        {
          atomic: true,
          operations: [
            { op: 'create', data: { name: 'a' } },
            { op: 'delete', id: foreign.id },
          ],
        },
      ],
      [member, 'POST', '/objects/accounts/bulk', { data: { level: 'A' } }],
      [member, 'POST', '/objects/accounts/bulk', { filter: {}, expectedCount: 99, data: { level: 'A' } }],
      [member, 'POST', '/objects/users', { name: 'x' }],
      [member, 'POST', '/views', { object: 'account', label, definition: {} }],
      [member, 'POST', '/changeSets/01900000-0000-7000-8000-000000000000/undo'],
      [member, 'PATCH', '/settings', { name: 'x' }],
      [member, 'PATCH', '/me', { timeZone: 'Nowhere' }],
      [reader, 'POST', '/objects/accounts', { name: 'x' }],
      [reader, 'DELETE', `/objects/accounts/${own.id}`],
      [server.guest(), 'POST', '/objects/accounts', { name: 'x' }],
      [
        admin,
        'PATCH',
        '/settings',
        { currencyRates: [{ currency: 'CNY', validFrom: '2026-01-01', rate: '1' }] },
      ],
      [admin, 'PATCH', '/settings', { weekStart: 8 }],
    ];
    for (const [client, method, path, body, headers] of attempts) {
      const answer = await client.ask(method, path, { body, headers });
      expect([method, path, body, answer.status >= 400 && answer.status < 500]).toEqual([
        method,
        path,
        body,
        true,
      ]);
      expect([method, path, body, await digestOf(server.database)]).toEqual([method, path, body, before]);
    }
  });

  it('and neither does a question', async () => {
    const before = await digestOf(server.database);
    for (const path of [
      '/me',
      '/metadata/objects',
      '/objects/accounts',
      '/views',
      '/jobs',
      '/settings',
      '/search?q=mine',
      '/api/openapi.json',
    ]) {
      expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
    }
    expect(await digestOf(server.database)).toEqual(before);
  });
});
