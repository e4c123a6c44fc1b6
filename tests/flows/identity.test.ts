/** Signing in and everything around it, attacked the way real systems were. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { readyMadeRoles } from '../../server/platform/permissions/readyMadeRoles.ts';
import { type Client, startTestServer, type TestServer, testPassword } from '../server.ts';
import { signIn, signInPath } from './signIn.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

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
      await owner.run(sql`create schema ${sql.id(workspace.schema)}`);
      expect((await guest.post('/setup', body)).status, 'a failure').toBe(500);
      await owner.run(sql`drop schema ${sql.id(workspace.schema)}`);
      await owner.run(sql`update core.setup_tokens set used_at = now()`);
      expect((await guest.post('/setup', body)).status, 'someone was faster and is not done').toBe(404);
      await owner.run(sql`update core.setup_tokens set used_at = null`);
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
    const wrong = await signIn(server.guest(), 'admin@example.com', 'not the password');
    const unknown = await signIn(server.guest(), 'nobody@example.com', 'not the password');
    const nonsense = await signIn(server.guest(), 'no address', 'not the password');
    expect([wrong.status, unknown.status, nonsense.status]).toEqual([401, 401, 401]);
    expect(new Set([wrong, unknown, nonsense].map((answer) => bare(answer.body))).size).toBe(1);
    await signIn(server.guest(), 'admin@example.com', testPassword);
  });

  it('is slowed down by account, known or not, and a restart forgives nothing', async () => {
    const { email } = await server.someone({ name: 'Guessed' });
    for (const address of [email, 'unknown@example.com']) {
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => signIn(server.guest(), address, 'guess guess')),
      );
      const blocked = answers.filter((answer) => answer.status === 429);
      expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
      expect(blocked).toHaveLength(7);
      expect(Number(blocked[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
      // At once, because the first wait is short and the other address takes its time too.
      expect((await signIn(server.guest(), address, testPassword)).status).toBe(429);
    }
    const [row] = await server.database.app.rows<{ count: number }>(
      sql`select count(*)::int as count from core.sign_in_attempts where blocked_until is not null`,
    );
    expect(row!.count).toBe(2);
    server.ahead = 16 * 60_000;
    expect((await signIn(server.guest(), email, testPassword)).status).toBe(200);
    server.ahead = 0;
  });

  it('takes passwords that look alike in another normal form, and every character of long ones', async () => {
    const { email, client } = await server.someone({ name: 'Long' });
    const long = `${'ｐａｓｓ Å 长密码 '.repeat(8)}end`;
    const change = await client.post('/me/password', { currentPassword: testPassword, newPassword: long });
    expect(change.status, change.text).toBe(204);
    expect((await signIn(server.guest(), email, long.normalize('NFKD'))).status).toBe(200);
    expect((await signIn(server.guest(), email, `${long.slice(0, -1)}x`)).status).toBe(401);
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
    expect((await signIn(server.guest(), email, testPassword)).status).toBe(401);
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
