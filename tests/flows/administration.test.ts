/** What keeps a workspace in somebody's hands: its last administrator, the pause after a restore, what may never be changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;
let adminId: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  adminId = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
});
afterAll(() => server.close());

const lastOne = /last active administrator/;

describe('the last active administrator', () => {
  it('cannot give the role away, be deleted, or lose it in a batch; a refusal changes nothing', async () => {
    const roles = await admin.patch(`/objects/users/${adminId}`, { roles: ['member'] });
    expect(roles.status).toBe(422);
    expect(roles.body).toMatchObject({
      detail: expect.stringMatching(lastOne),
      errors: [{ field: 'roles' }],
    });
    const gone = await admin.delete(`/objects/users/${adminId}`);
    expect([gone.status, gone.text]).toEqual([422, expect.stringMatching(lastOne)]);
    const other = (await server.someone({ name: 'Other' })).id;
    const operations = [
      { op: 'update', id: adminId, data: { roles: [] } },
      { op: 'update', id: other, data: { jobTitle: 'Buyer' } },
    ];
    const batch = expectStatus(
      await admin.post<{ results: { status: string }[] }>('/objects/users/batch', {
        operations,
        atomic: false,
      }),
      200,
    );
    expect(batch.body.results.map(({ status }) => status)).toEqual(['refused', 'updated']);
    const still = await admin.get<{ roles: string[] }>(`/objects/users/${adminId}`);
    expect(still.body.roles).toEqual(['administrator']);
  });

  it('may be one of two; of two who depose each other at once, one is refused', async () => {
    const second = await server.someone({ name: 'Second', roles: ['administrator'] });
    const both = await Promise.all([
      admin.post(`/users/${second.id}/deactivate`),
      second.client.post(`/users/${adminId}/deactivate`),
    ]);
    const left = await server.database.app.rows(sql`
      select from ${sql.id(server.database.workspace.schema, 'users')}
      where status = 'active' and 'administrator' = any(roles) and deleted_at is null`);
    expect(left).toHaveLength(1);
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    await server.database.app.run(sql`update ${sql.id(server.database.workspace.schema, 'users')}
      set status = 'active' where id = ${adminId}`);
    await server.database.app.run(sql`update core.members set active = true where user_id = ${adminId}`);
    server.app.callers.forget();
    // Either may have won; the sessions of the other were ended.
    const signIn = { email: 'admin@example.com', password: testPassword };
    expectStatus(await admin.post('/api/auth/sign-in/email', signIn), 200);
  });
});

describe('a paused workspace', () => {
  it('is released by an administrator only, once, with a line in the audit', async () => {
    const { app, workspace } = server.database;
    await app.run(sql`update core.workspaces set paused = true where id = ${workspace.id}`);
    server.app.callers.forget();
    const paused = async () =>
      (await admin.get<{ workspace: { paused: boolean } }>('/me')).body.workspace.paused;
    expect(await paused()).toBe(true);
    const member = await server.as('member');
    expect((await member.post('/settings/release')).status).toBe(403);
    expect(await paused()).toBe(true);
    expect((await admin.post('/settings/release')).body).toEqual({ released: true });
    expect(await paused()).toBe(false);
    expect((await admin.post('/settings/release', {})).body).toEqual({ released: false });
    const lines = await app.rows<{ actor_id: string }>(sql`
      select actor_id from ${sql.id(workspace.schema, 'audit')} where verb = 'released'`);
    expect(lines).toHaveLength(1);
  });
});

it('keeps what was written about sign-ins: the application can add to it and nothing else', async () => {
  const { app } = server.database;
  for (const change of [
    sql`update core.security_log set address = null`,
    sql`delete from core.security_log`,
    sql`truncate core.security_log`,
  ]) {
    await expect(app.run(change)).rejects.toThrow(/permission denied/);
  }
});
