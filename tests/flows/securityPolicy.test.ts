/** The security policy at the door: what it demands, that nobody locks himself out, step-up, keys, and what is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextFor } from '../../server/http/requestContext.ts';
import { tellAlerts } from '../../server/platform/notify/security/tellAlerts.ts';
import { systemActor } from '../../server/platform/permissions/actors.ts';
import { type SecurityPolicy, usualPolicy } from '../../shared/securityPolicy.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer({ inside: true, settings: { trustedProxies: ['127.0.0.1'] } });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const minute = 60_000;
const hour = 60 * minute;
const proof = (client: Client) => client.post('/me/proof', { password: testPassword });

type Change = { readonly [Part in keyof SecurityPolicy]?: Partial<SecurityPolicy[Part]> };

interface Version {
  readonly version: number;
  readonly policy: SecurityPolicy;
}

async function save(change: Change, client = admin) {
  const { version, policy } = (await client.get<Version>('/security/policy')).body;
  const next: Record<string, unknown> = { ...policy };
  for (const [part, value] of Object.entries(change))
    next[part] = Array.isArray(value) ? value : { ...usualPolicy[part as keyof SecurityPolicy], ...value };
  return client.ask<Version>('PUT', '/security/policy', { body: { version, policy: next } });
}

/** As the proxy in front tells it. */
function from(client: Client, address: string) {
  return client.ask('GET', '/me', { headers: { 'x-forwarded-for': address } });
}

beforeEach(async () => {
  // The clock was set ahead: by now the administrator's session may be over, and his last proof is old.
  const body = { email: 'admin@example.com', password: testPassword };
  if (server.ahead > 0) expectStatus(await admin.post('/api/auth/sign-in/email', body), 200);
  const { version } = (await admin.get<Version>('/security/policy')).body;
  if (version > 0)
    expectStatus(await admin.ask('PUT', '/security/policy', { body: { version, policy: usualPolicy } }), 200);
});

describe('the policy', () => {
  test('is one document with versions; a former one comes back, and each change stands in the audit trail', async () => {
    expectStatus(await save({ sessions: { idleMinutes: 60 } }), 200);
    const changed = expectStatus(await save({ passwords: { minLength: 12 } }), 200).body;
    const stale = { version: changed.version - 1, policy: changed.policy };
    expectStatus(await admin.ask('PUT', '/security/policy', { body: stale }), 409);
    const restored = await admin.post<Version>('/security/policy/restore', {
      version: changed.version,
      restore: changed.version - 1,
    });
    expect(expectStatus(restored, 200).body).toMatchObject({
      version: changed.version + 1,
      restores: changed.version - 1,
      policy: { passwords: { minLength: 8 }, sessions: { idleMinutes: 60 } },
    });
    const lines = await server.database.app.rows<{ verb: string; fields: string[] }>({
      text: `select verb, fields from "${server.database.workspace.schema}".audit where object = 'securityPolicy' order by seq desc limit 1`,
      values: [],
    });
    expect(lines).toEqual([{ verb: 'settingChanged', fields: ['passwords'] }]);
  });

  test('refuses what it does not know', async () => {
    const { policy, version } = (await admin.get<Version>('/security/policy')).body;
    for (const wrong of [
      { ...policy, extra: 1 },
      { ...policy, sessions: { ...policy.sessions, idleMinutes: 1 } },
      { ...policy, signInWays: [] },
    ])
      expectStatus(await admin.ask('PUT', '/security/policy', { body: { version, policy: wrong } }), 400);
    expectStatus(await save({ networks: [{ role: 'nobody', ranges: ['10.0.0.0/8'] }] }), 422);
    expectStatus(await save({ networks: [{ role: 'administrator', ranges: ['10.0.0.0/99'] }] }), 422);
  });

  test('does not let its author shut himself out', async () => {
    const list = await save({ networks: [{ role: 'administrator', ranges: ['10.0.0.0/8'] }] });
    expect(expectStatus(list, 422).body).toMatchObject({ errors: [{ field: 'networks' }] });
    expect(expectStatus(await save({ signInWays: ['passkey'] }), 422).body).toMatchObject({
      errors: [{ field: 'signInWays' }],
    });
  });
});

describe('a demanded second factor', () => {
  test('waits for the days of grace, then lets nothing but setting one up', async () => {
    const { client, email } = await server.someone({ name: 'Without a factor', roles: ['readOnly'] });
    const secondFactor = { required: 'roles', roles: ['readOnly'], graceDays: 2 } as const;
    expectStatus(await save({ secondFactor }), 200);
    expectStatus(await client.get('/objects/accounts'), 200);
    expect((await client.get('/me/factors')).body).toMatchObject({ required: true, owed: false });
    server.ahead += 49 * hour;
    const again = server.guest();
    expectStatus(await again.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
    expect(await again.get('/objects/accounts')).toMatchObject({
      status: 401,
      body: { code: 'second_factor_required', setUp: true },
    });
    expectStatus(await again.get('/stream'), 401);
    expect((await again.get('/me/factors')).body).toMatchObject({ owed: true });
    expectStatus(await again.post('/me/factors/totp'), 200);
  });
});

describe('sessions', () => {
  test('end after the rest and at the age that the policy says', async () => {
    expectStatus(await save({ sessions: { idleMinutes: 30, absoluteHours: 2 } }), 200);
    const { client, email } = await server.someone({ name: 'Resting' });
    async function use(): Promise<void> {
      server.ahead += 25 * minute;
      const now = new Date(server.app.clock.now()).toISOString();
      expectStatus(await client.get('/me'), 200);
      // The last use is written beside the request.
      const text = 'select 1 from core.sessions where seen_at >= $1';
      await eventually(async () => (await server.database.app.rows({ text, values: [now] })).length > 0);
    }
    for (let at = 0; at < 3; at++) await use();
    server.ahead += 31 * minute;
    expectStatus(await client.get('/me'), 401);
    expectStatus(await client.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
    for (let at = 0; at < 4; at++) await use();
    server.ahead += 25 * minute;
    expectStatus(await client.get('/me'), 401);
  });
});

describe('lists of addresses', () => {
  test('hold for the roles that they name, in both families', async () => {
    const { client } = await server.someone({ name: 'In the office', roles: ['readOnly'] });
    const networks = [{ role: 'readOnly', ranges: ['203.0.113.0/24', '2001:db8::/32'] }];
    expectStatus(await save({ networks }), 200);
    expectStatus(await from(client, '203.0.113.9'), 200);
    expectStatus(await from(client, '2001:db8::7'), 200);
    expectStatus(await from(client, '203.0.114.9'), 403);
    expectStatus(await from(admin, '203.0.114.9'), 200);
    const { data } = (await admin.get<{ data: { event: string }[] }>('/security/events', { limit: 5 })).body;
    expect(data.map(({ event }) => event)).toContain('addressRefused');
  });

  test('of a key leave it nothing elsewhere', async () => {
    const made = await admin.post<{ key: string }>('/apiKeys', {
      name: 'Office',
      ranges: ['203.0.113.0/24'],
    });
    const program = server.guest();
    program.bearer = expectStatus(made, 201).body.key;
    expectStatus(await from(program, '203.0.113.9'), 200);
    expectStatus(await from(program, '198.51.100.9'), 401);
    expectStatus(await admin.post('/apiKeys', { name: 'Wrong', ranges: ['office'] }), 422);
  });
});

describe('passwords', () => {
  test('are as long as demanded and do not come back', async () => {
    expectStatus(await save({ passwords: { minLength: 20, remembered: 2 } }), 200);
    const { client } = await server.someone({ name: 'Renewing' });
    const change = (currentPassword: string, newPassword: string) =>
      client.post('/me/password', { currentPassword, newPassword });
    expectStatus(await change(testPassword, 'nineteen characters'), 422);
    expectStatus(await change(testPassword, 'a second long sentence of mine'), 204);
    expectStatus(await change('a second long sentence of mine', testPassword), 422);
  });
});

describe('a step-up', () => {
  test('is asked for when the last proof is old, with what is accepted; then the same request passes', async () => {
    const body = { name: 'Nightly' };
    server.ahead += 11 * minute;
    expect(await admin.post('/apiKeys', body)).toMatchObject({
      status: 403,
      body: { code: 'step_up_required', reason: 'apiKeys', accepted: ['password'], minutes: 10 },
    });
    expectStatus(await save({}), 403);
    expect(await admin.post('/me/proof', { password: 'wrong' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'password' }] },
    });
    expectStatus(await admin.post('/me/proof', { password: testPassword, code: '123456' }), 400);
    expectStatus(await proof(admin), 204);
    expectStatus(await admin.post('/apiKeys', body), 201);
  });

  test('guards the giving of roles on every way of writing', async () => {
    const { id } = await server.someone({ name: 'To be raised' });
    server.ahead += 11 * minute;
    const roles = ['administrator'];
    expectStatus(await admin.patch(`/objects/users/${id}`, { roles }), 403);
    const operations = [{ op: 'update', id, data: { roles } }];
    expectStatus(await admin.post('/objects/users/batch', { operations }), 403);
    expectStatus(
      await admin.post('/objects/users/bulk', { ids: [id], expectedCount: 1, data: { roles } }),
      403,
    );
    expectStatus(await admin.patch(`/objects/users/${id}`, { name: 'Only renamed' }), 200);
  });

  test('stands before large exports, for people and for keys that were not made for them', async () => {
    const operations = Array.from({ length: 4 }, (_, at) => ({
      op: 'create',
      data: { name: `Account ${at}` },
    }));
    expectStatus(await admin.post('/objects/accounts/batch', { operations }), 200);
    expectStatus(await save({ stepUp: { exportRows: 3 } }), 200);
    const order = { format: 'csv', fields: ['name'] };
    const keys = [];
    for (const largeExports of [false, true]) {
      const made = await admin.post<{ key: string }>('/apiKeys', { name: 'Export', largeExports });
      const program = server.guest();
      program.bearer = expectStatus(made, 201).body.key;
      keys.push(program);
    }
    server.ahead += 11 * minute;
    const refused = { status: 403, body: { code: 'step_up_required', reason: 'largeExport' } };
    expect(await admin.post('/objects/accounts/export', order)).toMatchObject(refused);
    expect(await admin.post('/exports', { object: 'accounts', ...order })).toMatchObject(refused);
    const few = { ...order, filter: { name: 'Account 1' } };
    expectStatus(await admin.post('/objects/accounts/export', few), 200);
    expect(await keys[0]?.post('/objects/accounts/export', order)).toMatchObject(refused);
    expect((await keys[1]?.post('/objects/accounts/export', order))?.status).toBe(200);
    expectStatus(await proof(admin), 204);
    expectStatus(await admin.post('/objects/accounts/export', order), 200);
  });
});

describe('API keys', () => {
  test('reach the objects and verbs that they were made for, and no administration', async () => {
    const access = { account: ['read'], contact: ['read', 'create'] };
    const made = await admin.post<{ key: string }>('/apiKeys', { name: 'Narrow', access });
    const program = server.guest();
    program.bearer = expectStatus(made, 201).body.key;
    expectStatus(await program.get('/objects/accounts'), 200);
    expectStatus(await program.post('/objects/accounts', { name: 'No' }), 403);
    expectStatus(await program.post('/objects/contacts', { name: 'Yes' }), 201);
    expectStatus(await program.get('/objects/leads'), 404);
    expectStatus(await program.get('/settings'), 403);
    expectStatus(await program.get('/security/policy'), 403);
    expectStatus(await admin.post('/apiKeys', { name: 'Wrong', access: { nothing: ['read'] } }), 400);
  });

  test('are rotated with an overlap, once', async () => {
    const made = expectStatus(
      await admin.post<{ id: string; key: string }>('/apiKeys', { name: 'Turning' }),
      201,
    );
    const rotate = () =>
      admin.post<{ id: string; key: string }>(`/apiKeys/${made.body.id}/rotate`, { overlapHours: 2 });
    const answers = await Promise.all([rotate(), rotate()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    const next = answers.find(({ status }) => status === 201)!.body;
    const both = [made.body.key, next.key].map((key) => Object.assign(server.guest(), { bearer: key }));
    const statuses = () => Promise.all(both.map(async (program) => (await program.get('/me')).status));
    expect(await statuses()).toEqual([200, 200]);
    server.ahead += 2 * hour + minute;
    expect(await statuses()).toEqual([401, 200]);
  });
});

describe('alerts', () => {
  async function told(): Promise<void> {
    await tellAlerts({
      ...server.app,
      workspaces: async () => [server.database.workspace],
      contextOf: (workspace) =>
        contextFor(server.app, { workspace, actor: systemActor(workspace), requestId: '', address: null }),
    });
  }

  test('tell of a new device on a new network, and of mass reading and export, until they are acknowledged', async () => {
    const alerts = { readRowsPerHour: 100, exportRowsPerHour: 100 };
    expectStatus(await save({ alerts }), 200);
    const { email, id, client } = await server.someone({ name: 'Watched', roles: ['administrator'] });
    const guest = server.guest();
    expectStatus(
      await guest.ask('POST', '/api/auth/sign-in/email', {
        body: { email, password: testPassword },
        headers: {
          'x-forwarded-for': '198.51.100.7',
          'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
        },
      }),
      200,
    );
    const operations = Array.from({ length: 60 }, (_, at) => ({
      op: 'create',
      data: { name: `Many ${at}` },
    }));
    expectStatus(await client.post('/objects/accounts/batch', { operations }), 200);
    for (let at = 0; at < 2; at++) {
      expectStatus(await client.get('/objects/accounts', { limit: 100 }), 200);
      expectStatus(await client.post('/objects/accounts/export', { format: 'csv', fields: ['name'] }), 200);
    }
    await server.app.reads.write();
    await told();
    const open = { alerts: 'open', user: id };
    type Events = { data: { seq: number; event: string; address: string }[]; open: number };
    const { data } = (await admin.get<Events>('/security/events', open)).body;
    expect(data.map(({ event }) => event).sort()).toEqual(['massExport', 'massRead', 'unusualSignIn']);
    expect(data.find(({ event }) => event === 'unusualSignIn')).toMatchObject({ address: '198.51.100.7' });
    for (const person of [client, admin]) {
      const news = (await person.get<{ data: { kind: string; text: string }[] }>('/notifications')).body.data;
      expect(news.filter(({ kind }) => kind === 'security')).toHaveLength(3);
    }
    const seqs = data.map(({ seq }) => seq);
    expect((await admin.post('/security/alerts/acknowledge', { seqs })).body).toEqual({ acknowledged: 3 });
    expect((await admin.get<Events>('/security/events', open)).body.data).toEqual([]);
  });
});
