/** Signing in and everything around it, attacked the way real systems were. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { readyMadeRoles } from '../../server/platform/permissions/readyMadeRoles.ts';
import { Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const signInPath = '/api/auth/sign-in/email';

function signIn(email: string, password: string, client = server.guest()) {
  return client.post(signInPath, { email, password });
}

/** The same but for what must differ. */
function bare(body: Record<string, unknown>): string {
  return JSON.stringify({ ...body, requestId: '' });
}

describe('first run', () => {
  it('is over once there is an administrator', async () => {
    expect((await server.guest().get('/setup')).status).toBe(404);
    const again = await server.guest().post('/setup', {
      token: await server.setupToken(),
      workspace: { name: 'Mine', currency: 'CNY', country: 'CN', language: 'en', timeZone: 'UTC' },
      administrator: { name: 'Eve', email: 'eve@example.com', password: testPassword },
    });
    expect(again.status).toBe(404);
  });

  it('makes schema, roles, user and session on an empty database, for the holder of the token, once', async () => {
    const fresh = await startTestServer();
    try {
      const { owner, workspace } = fresh.database;
      await owner.run(sql`drop schema ${sql.id(workspace.schema)} cascade`);
      await owner.run(sql`delete from core.workspaces`);
      await owner.run(sql`delete from core.migrations where scope = ${workspace.schema}`);
      const guest = fresh.guest();
      expect((await guest.get('/setup')).body).toEqual({ needed: true });
      const body = {
        token: await fresh.setupToken(),
        workspace: {
          name: '关系公司',
          currency: 'EUR',
          country: 'DE',
          language: 'zh',
          timeZone: 'Europe/Berlin',
        },
        administrator: { name: '王芳', email: 'Wang@Example.com', password: testPassword },
      };
      expect((await guest.post('/setup', { ...body, token: 'guess' })).status).toBe(403);
      const weak = { ...body.administrator, password: '12345678' };
      expect((await guest.post('/setup', { ...body, administrator: weak })).status).toBe(422);
      const answers = await Promise.all([guest.post('/setup', body), fresh.guest().post('/setup', body)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404]);
      const me = await (answers[0]!.status === 201 ? guest : fresh.guest()).get<{ workspace: object }>('/me');
      if (me.status === 200)
        expect(me.body.workspace).toMatchObject({
          name: '关系公司',
          currency: 'EUR',
          timeZone: 'Europe/Berlin',
        });
      const signedIn = await fresh
        .guest()
        .post(signInPath, { email: 'wang@example.com', password: testPassword });
      expect(signedIn.status, signedIn.text).toBe(200);
      const roles = await owner.rows(
        sql`select name from ${sql.id(workspace.schema, 'roles')} order by name`,
      );
      expect(roles.map((role) => role.name).sort()).toEqual(readyMadeRoles.map((role) => role.name).sort());
    } finally {
      await fresh.close();
    }
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const client = server.guest();
    const answer = await client.post(signInPath, { email: 'ADMIN@example.com', password: testPassword });
    expect(answer.status, answer.text).toBe(200);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^guanxi_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
    expect((await client.get('/me')).status).toBe(200);
  });

  it('answers alike for an unknown person and a wrong password', async () => {
    const wrong = await signIn('admin@example.com', 'not the password');
    const unknown = await signIn('nobody@example.com', 'not the password');
    const nonsense = await signIn('no address', 'not the password');
    expect([wrong.status, unknown.status, nonsense.status]).toEqual([401, 401, 401]);
    expect(new Set([wrong, unknown, nonsense].map((answer) => bare(answer.body))).size).toBe(1);
    await signIn('admin@example.com', testPassword);
  });

  it('is slowed down by account, known or not, and a restart forgives nothing', async () => {
    const { email } = await server.someone({ name: 'Guessed' });
    for (const address of [email, 'unknown@example.com']) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(address, 'guess guess')));
      const blocked = answers.filter((answer) => answer.status === 429);
      expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
      expect(blocked).toHaveLength(7);
      expect(Number(blocked[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
      // At once, because the first wait is short and the other address takes its time too.
      expect((await signIn(address, testPassword)).status).toBe(429);
    }
    const [row] = await server.database.app.rows<{ count: number }>(
      sql`select count(*)::int as count from core.sign_in_attempts where blocked_until is not null`,
    );
    expect(row!.count).toBe(2);
    server.ahead = 16 * 60_000;
    expect((await signIn(email, testPassword)).status).toBe(200);
    server.ahead = 0;
  });

  it('takes passwords that look alike in another normal form, and every character of long ones', async () => {
    const { email, client } = await server.someone({ name: 'Long' });
    const long = `${'ｐａｓｓ Å 长密码 '.repeat(8)}end`;
    const change = await client.post('/me/password', { currentPassword: testPassword, newPassword: long });
    expect(change.status, change.text).toBe(204);
    expect((await signIn(email, long.normalize('NFKD'))).status).toBe(200);
    expect((await signIn(email, `${long.slice(0, -1)}x`)).status).toBe(401);
  });

  it('keeps no secret where it could be read', async () => {
    const client = server.guest();
    await client.post(signInPath, { email: 'admin@example.com', password: testPassword });
    const token = client.cookie!.split('=')[1]!;
    const stored = await server.database.owner.rows(sql`select s::text as row from core.sessions s union all
      select i::text from core.identities i union all select l::text from core.security_log l`);
    for (const secret of [token, testPassword]) {
      expect(JSON.stringify(stored)).not.toContain(secret);
      expect(server.log.join('')).not.toContain(secret);
    }
  });
});

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

describe('foreign pages', () => {
  const body = { name: 'Forged' };
  const own = () => admin.cookie!;

  it('cannot write with a session', async () => {
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: server.origin.replace('127.0.0.1', 'localhost') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of forged) {
      const answer = await admin.ask('POST', '/objects/accounts', { body, headers });
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
  });

  it('cannot write by leaving Origin out', async () => {
    const response = await fetch(`${server.origin}/api/v1/objects/accounts`, {
      method: 'POST',
      headers: { cookie: own(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(403);
  });

  it('cannot write with a form', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await admin.ask('POST', '/objects/accounts', {
        body: JSON.stringify(body),
        headers: { 'content-type': type },
      });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  it('cannot sign a visitor in', async () => {
    const answer = await server.guest().ask('POST', signInPath, {
      body: { email: 'admin@example.com', password: testPassword },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('are not invited by CORS, and cannot frame', async () => {
    const answer = await admin.ask('GET', '/me', { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    for (const path of ['/api/v1/me', '/api/v1/nothing', '/nothing', '/healthz', '/api/docs']) {
      const { headers } = await admin.get(
        path.startsWith('/api') ? path : `//..${path}`.replace('//..', '/api/..'),
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('addresses of the server', () => {
  it('are good as the browser names them', async () => {
    const port = new URL(server.origin).port;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, '192.168.1.20:3000', 'crm.local']) {
      const answer = await server.http.server.inject({
        method: 'POST',
        url: signInPath,
        headers: { host, origin: `http://${host}` },
        payload: { email: 'admin@example.com', password: testPassword },
      });
      expect([host, answer.statusCode]).toEqual([host, 200]);
    }
  });

  it('behind a trusted proxy that speaks TLS get a cookie for TLS only', async () => {
    const proxied = await startTestServer({ settings: { trustedProxies: ['127.0.0.1'] } });
    try {
      await proxied.as('administrator');
      const answer = await fetch(`${proxied.origin}${signInPath}`, {
        method: 'POST',
        headers: {
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'crm.example.com',
          origin: 'https://crm.example.com',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ email: 'admin@example.com', password: testPassword }),
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-guanxi_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure/,
      );
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    } finally {
      await proxied.close();
    }
  });

  it('are not taken from whoever is not a trusted proxy', async () => {
    const answer = await server.guest().ask('POST', signInPath, {
      body: { email: 'admin@example.com', password: testPassword },
      headers: {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        origin: 'https://evil.example',
      },
    });
    expect(answer.status).toBe(403);
  });

  it('never stand in a link unless they were configured', async () => {
    const user = expectStatus(
      await admin.post<{ id: string }>('/objects/users', { name: 'Poisoned', email: 'p@example.com' }),
      201,
    );
    const invited = await server.http.server.inject({
      method: 'POST',
      url: `/api/v1/users/${user.body.id}/invite`,
      headers: {
        host: 'evil.example',
        origin: 'http://evil.example',
        'x-forwarded-host': 'evil.example',
        cookie: admin.cookie!,
      },
    });
    expect(invited.statusCode).toBe(200);
    expect(invited.json()).toMatchObject({
      url: null,
      path: expect.stringMatching(/^\/invitation#[\w-]{43}$/),
    });
  });
});

describe('sessions', () => {
  it('are listed, ended one by one and all at once, and a sign-out ends them on the server', async () => {
    const { email, client } = await server.someone({ name: 'Many' });
    const second = server.guest();
    await second.post(signInPath, { email, password: testPassword });
    const listed = await client.get<{ data: { id: string; current: boolean }[] }>('/sessions');
    expect(listed.body.data).toHaveLength(2);
    const other = listed.body.data.find((session) => !session.current)!;
    expect((await admin.delete(`/sessions/${other.id}`)).status).toBe(404);
    expect((await client.delete(`/sessions/${other.id}`)).status).toBe(204);
    expect((await second.get('/me')).status).toBe(401);
    const kept = client.cookie;
    expect((await client.post('/api/auth/sign-out')).status).toBe(204);
    client.cookie = kept;
    expect((await client.get('/me')).status).toBe(401);
  });

  it('end after three days of rest and after thirty in any case', async () => {
    const { client } = await server.someone({ name: 'Idle' });
    server.ahead = 3 * 86_400_000 + 60_000;
    expect((await client.get('/me')).status).toBe(401);
    server.ahead = 0;
  });

  it('of others end when the password changes, which needs the present one', async () => {
    const { email, client } = await server.someone({ name: 'Changer' });
    const other = server.guest();
    await other.post(signInPath, { email, password: testPassword });
    const wrong = await client.post<{ errors: { field: string }[] }>('/me/password', {
      currentPassword: 'not this one',
      newPassword: 'another good password',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors[0]!.field).toBe('currentPassword');
    expect(
      (
        await client.post('/me/password', {
          currentPassword: testPassword,
          newPassword: 'another good password',
        })
      ).status,
    ).toBe(204);
    expect((await client.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await signIn(email, testPassword)).status).toBe(401);
  });

  it('are told apart from those of other workspaces', async () => {
    const answer = await admin.ask('GET', '/me', { headers: { 'guanxi-workspace': 'other' } });
    expect(answer.status).toBe(404);
    expect((await admin.ask('GET', '/me', { headers: { 'guanxi-workspace': 'main' } })).status).toBe(200);
  });
});

describe('passwords', () => {
  it('are refused when they are short, common, a run or the own name, with a reason', async () => {
    const { client, email } = await server.someone({ name: 'Konstantin Weber' });
    for (const newPassword of [
      'seven77',
      'password1',
      'PassWord123',
      '12345678',
      'abcdefgh',
      'aaaaaaaaaa',
      'konstantin1',
      email,
    ]) {
      const answer = await client.post<{ errors: { field: string; message: string }[] }>('/me/password', {
        currentPassword: testPassword,
        newPassword,
      });
      expect([newPassword, answer.status]).toEqual([newPassword, 422]);
      expect(answer.body.errors[0]).toMatchObject({
        field: 'newPassword',
        message: expect.stringMatching(/\w/),
      });
    }
  });

  it('need no digits, capitals or signs', async () => {
    const { client } = await server.someone({ name: 'Plain' });
    const answer = await client.post('/me/password', {
      currentPassword: testPassword,
      newPassword: 'vier kleine wolken',
    });
    expect(answer.status, answer.text).toBe(204);
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
    expect((await signIn(email, password)).status).toBe(200);
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
    expect((await signIn(email, testPassword)).status).toBe(401);
    expectStatus(await admin.post(`/users/${id}/reactivate`), 200);
    expect((await signIn(email, testPassword)).status).toBe(200);
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
