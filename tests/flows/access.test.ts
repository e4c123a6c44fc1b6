/** Who gets in and by what: invitations, links, API keys; and who no longer does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';
import { signIn } from './signIn.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

describe('an invitation', () => {
  it('is not used up when the account cannot be opened', async () => {
    const user = expectStatus(
      await admin.post<{ id: string }>('/objects/users', { name: 'Unlucky', email: 'unlucky@example.com' }),
      201,
    ).body;
    const link = expectStatus(await admin.post<{ path: string }>(`/users/${user.id}/invite`), 200).body;
    const use = { token: link.path.split('#')[1], password: testPassword };
    const { app, owner, workspace } = server.database;
    const users = sql.id(workspace.schema, 'users');
    await owner.run(sql`alter table ${users} add constraint closed check (status <> 'active') not valid`);
    const failed = await server.guest().post('/links/accept', use);
    await owner.run(sql`alter table ${users} drop constraint closed`);
    expect(failed.status).toBe(500);
    const identities = sql`select from core.identities where email = 'unlucky@example.com'`;
    expect(await app.rows(identities)).toEqual([]);
    expect((await server.guest().post('/links/accept', use)).status).toBe(200);
    expect((await admin.get(`/objects/users/${user.id}`)).body.status).toBe('active');
  });
});

describe('links', () => {
  async function invited(email: string): Promise<{ id: string; token: string }> {
    const user = expectStatus(
      await admin.post<{ id: string }>('/objects/users', { name: 'Invited', email }),
      201,
    );
    const link = expectStatus(await admin.post<{ path: string }>(`/users/${user.body.id}/invite`), 200);
    return { id: user.body.id, token: link.body.path.split('#')[1]! };
  }
  const accept = (token: string) => server.guest().post('/links/accept', { token, password: testPassword });

  it('work once, even when they are used at the same time', async () => {
    const { token } = await invited('once@example.com');
    expect((await server.guest().post('/links/read', { token })).body).toMatchObject({
      kind: 'invitation',
      email: 'once@example.com',
    });
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404]);
  });

  it('end when a newer one is made, when the address changes, and with time', async () => {
    const first = await invited('newer@example.com');
    expectStatus(await admin.post(`/users/${first.id}/invite`), 200);
    expect((await accept(first.token)).status).toBe(404);
    const moved = await invited('moved@example.com');
    expectStatus(await admin.patch(`/objects/users/${moved.id}`, { email: 'elsewhere@example.com' }), 200);
    expect((await accept(moved.token)).status).toBe(404);
    const late = await invited('late@example.com');
    server.ahead = 8 * 86_400_000;
    expect((await accept(late.token)).status).toBe(404);
    server.ahead = 0;
  });

  it('reset a password and end all sessions', async () => {
    const { id, email, client } = await server.someone({ name: 'Forgetful' });
    const link = expectStatus(await admin.post<{ path: string }>(`/users/${id}/resetLink`), 200);
    const password = 'a new and better one';
    const token = link.body.path.split('#')[1];
    expect((await server.guest().post('/links/accept', { token, password })).status).toBe(200);
    expect((await client.get('/me')).status).toBe(401);
    expect((await signIn(server.guest(), email, password)).status).toBe(200);
  });
});

describe('a deactivated user', () => {
  it('is out at once, with his keys, until he is let in again', async () => {
    const { id, email, client } = await server.someone({ name: 'Leaver' });
    const made = expectStatus(await client.post<{ key: string }>('/apiKeys', { name: 'script' }), 201);
    const program = new Client(server.origin);
    program.bearer = made.body.key;
    expect((await program.get('/me')).status).toBe(200);
    expectStatus(await admin.post(`/users/${id}/deactivate`), 200);
    expect((await client.get('/me')).status).not.toBe(200);
    expect((await program.get('/me')).status).toBe(401);
    expect((await signIn(server.guest(), email, testPassword)).status).toBe(401);
    expectStatus(await admin.post(`/users/${id}/reactivate`), 200);
    expect((await signIn(server.guest(), email, testPassword)).status).toBe(200);
  });

  it('cannot be oneself', async () => {
    const me = await admin.get<{ id: string }>('/me');
    expect((await admin.post(`/users/${me.body.id}/deactivate`)).status).toBe(422);
  });
});

describe('API keys', () => {
  it('are shown once, work without Origin, and end when revoked', async () => {
    const made = expectStatus(
      await admin.post<{ id: string; key: string }>('/apiKeys', { name: 'import' }),
      201,
    );
    expect(made.body.key).toMatch(/^gx_[\w-]{43}$/);
    const listed = await admin.get('/apiKeys');
    expect(listed.text).not.toContain(made.body.key);
    const response = await fetch(`${server.origin}/api/v1/objects/accounts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${made.body.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'By key' }),
    });
    expect(response.status).toBe(201);
    expect((await admin.delete(`/apiKeys/${made.body.id}`)).status).toBe(204);
    const program = new Client(server.origin);
    program.bearer = made.body.key;
    expect((await program.get('/me')).status).toBe(401);
  });

  it('that may only read write nothing, make no keys and keep to their time', async () => {
    const ends = new Date(Date.now() + 60_000).toISOString();
    const made = expectStatus(
      await admin.post<{ key: string }>('/apiKeys', { name: 'r', scopes: ['read'], expiresAt: ends }),
      201,
    );
    const program = new Client(server.origin);
    program.bearer = made.body.key;
    expect((await program.get('/objects/accounts')).status).toBe(200);
    expect((await program.post('/objects/accounts/query', {})).status).toBe(200);
    expect((await program.post('/objects/accounts', { name: 'x' })).status).toBe(403);
    expect((await program.patch('/me', { name: 'x' })).status).toBe(403);
    expect((await program.post('/apiKeys', { name: 'x' })).status).toBe(403);
    expect((await program.get('/sessions')).status).toBe(403);
    expect((await program.get('/settings')).status).toBe(403);
    server.ahead = 120_000;
    expect((await program.get('/me')).status).toBe(401);
    server.ahead = 0;
  });
});
