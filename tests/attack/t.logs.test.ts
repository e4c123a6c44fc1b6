/** T · Logs and the trail: no secret in any line, error or table; no false line; and the trail takes additions only. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { routes } from '../../server/http/routes/routes.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { owner } = server.database;
  const tables = await owner.rows<{ schema: string; name: string }>(sql`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg_%' and n.nspname <> 'information_schema'`);
  const texts: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await owner.rows<{ row: string }>(sql`select t::text as row from ${sql.id(schema, name)} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

it('a canary in every secret place is found nowhere: not in logs, not in answers, not in tables', async () => {
  const canary = (what: string) => `Canary-${what}-7Zq9`;
  const someone = await server.someone({ name: 'Secretive' });
  const { cookie } = someone.client;
  const key = expectStatus(await admin.post<{ key: string }>('/apiKeys', { name: 'Watched' }), 201).body.key;
  const bearer = server.guest();
  bearer.bearer = key;
  await bearer.get('/me');
  const wrongKey = server.guest();
  wrongKey.bearer = `gx_${canary('key')}`;
  const answers: string[] = [];
  const tell = async (answer: Promise<{ text: string }>) => answers.push((await answer).text);
  await tell(wrongKey.get('/me'));
  await tell(
    server.guest().post('/api/auth/sign-in/email', { email: someone.email, password: canary('password') }),
  );
  await tell(
    someone.client.post('/me/password', { currentPassword: canary('old'), newPassword: canary('new') }),
  );
  await tell(server.guest().post('/links/accept', { token: canary('token'), password: canary('password') }));
  await tell(server.guest().post('/links/read', { token: canary('token') }));
  await tell(server.guest().get('/setup', { token: canary('setup') }));
  await tell(
    admin.patch('/settings/mail', { server: { host: 'mail.example', port: 587, password: canary('smtp') } }),
  );
  await tell(someone.client.get('/me', { password: canary('query') }));
  await tell(someone.client.ask('GET', `/objects/accounts/${canary('path')}`));
  for (const { method, url } of routes) {
    if (method === 'GET' || url.endsWith('/sessions')) continue;
    const path = url.replace('{object}', 'accounts').replaceAll(/\{\w+\}/g, server.app.ids.next());
    await tell(
      someone.client.ask(method, path, { body: { password: canary('body'), secret: canary('body') } }),
    );
  }
  const places = { log: server.log.join(''), answers: answers.join('\n'), tables: await everything() };
  const secrets = [testPassword, key, cookie!.split('=')[1]!];
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) expect([place, text.includes(secret)]).toEqual([place, false]);
    const found = [...text.matchAll(/Canary-(\w+)-7Zq9/g)].map(([, what]) => what);
    expect([place, [...new Set(found)]]).toEqual([place, []]);
  }
});

it('what somebody sends makes no line of its own, and an error tells no stack', async () => {
  const { owner, workspace } = server.database;
  const accounts = sql.id(workspace.schema, 'accounts');
  await owner.run(sql`alter table ${accounts} add constraint closed check (name <> 'broken') not valid`);
  const lines = server.log.length;
  const headers = { 'user-agent': 'x {"level":"error"}', 'accept-language': 'en' };
  const failed = await admin.ask('POST', '/objects/accounts', { body: { name: 'broken' }, headers });
  await owner.run(sql`alter table ${accounts} drop constraint closed`);
  expect([failed.status, Object.keys(failed.body).sort()]).toEqual([
    500,
    ['code', 'errors', 'requestId', 'status', 'title', 'type'],
  ]);
  expect(failed.text).not.toMatch(/node_modules|\.ts|at |constraint|accounts/);
  const told = server.log.slice(lines);
  expect(told.length).toBeGreaterThan(0);
  for (const line of told) {
    expect(line.trimEnd().includes('\n')).toBe(false);
    expect(JSON.parse(line)).toMatchObject({ level: 'error', requestId: failed.body.requestId });
  }
});

it('the application may add to the trail and to nothing else of it', async () => {
  const { app, workspace } = server.database;
  await admin.post('/objects/accounts', { name: 'Traced' });
  for (const table of ['audit', 'audit_values']) {
    const trail = sql.id(workspace.schema, table);
    for (const statement of [sql`delete from ${trail}`, sql`truncate ${trail}`, sql`drop table ${trail}`]) {
      await expect(app.run(statement)).rejects.toMatchObject({ code: '42501' });
    }
  }
  await expect(
    app.run(sql`update ${sql.id(workspace.schema, 'audit')} set verb = 'read'`),
  ).rejects.toMatchObject({ code: '42501' });
});

it('a change that cannot be traced does not happen', async () => {
  const { owner, workspace } = server.database;
  const trail = sql.id(workspace.schema, 'audit');
  await owner.run(sql`alter table ${trail} add constraint closed check (false) not valid`);
  const refused = await admin.post('/objects/accounts', { name: 'Untraced' });
  await owner.run(sql`alter table ${trail} drop constraint closed`);
  expect(refused.status).toBe(500);
  const found = await admin.get<{ data: unknown[] }>('/objects/accounts', { filter: { name: 'Untraced' } });
  expect(found.body.data).toEqual([]);
});
