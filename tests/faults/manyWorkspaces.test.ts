/** Fifty workspaces in one installation: made, migrated, started and asked, within the memory of one process. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemIds } from '../../server/base/ids.ts';
import { createLog } from '../../server/base/log.ts';
import { migrate } from '../../server/base/migrate.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { sql } from '../../server/base/sql.ts';
import { createWorkspace } from '../../server/base/workspaces.ts';
import { migrations } from '../../server/migrations/all.ts';
import { emptyDatabase } from '../database.ts';
import { administrator, guanxi, kill, type Running, signIn, temporary, until } from './guanxi.ts';

const count = 50;
const { folder, clear } = temporary();
let database: Awaited<ReturnType<typeof emptyDatabase>>;
let running: Running | null = null;

const env = () => ({
  DATABASE_URL: database.url,
  DATABASE_OWNER_URL: database.ownerUrl,
  SECRET_KEY: 'kQ9vX2mB7rT4wZ8pL1nC6sD3fG5hJ0yUaEi',
  REQUESTS_PER_SECOND: '0',
  GUANXI_ADMIN_EMAIL: administrator.email,
  GUANXI_ADMIN_PASSWORD: administrator.password,
});

async function start(): Promise<string> {
  running = guanxi(folder, ['start'], env());
  const url = await running.address();
  await until('it is ready', async () => (await fetch(`${url}/readyz`)).ok, 120);
  return url;
}

beforeAll(async () => {
  database = await emptyDatabase();
  await start();
  if (running) await kill(running, 'SIGTERM');
});
afterAll(async () => {
  if (running) await kill(running, 'SIGTERM');
  await database.close();
  clear();
});

it('are made on an older version, and all are brought up to date at the next start, which says 503 until then', async () => {
  const owner = openDatabase({ url: database.ownerUrl, connections: 2, log: createLog('silent') });
  // As the version before: without its last migration of workspaces.
  const last = migrations.findLast(({ workspace }) => workspace !== undefined);
  const older = migrations.filter((migration) => migration !== last);
  const settings = { currency: 'CNY', country: 'CN', language: 'zh', timeZone: 'Asia/Shanghai' } as const;
  const options = { migrations: older, appVersion: '0.0.0-old', appRole: 'guanxi_app', now: Date.now() };
  const [admin] = await owner.rows<{ identity_id: string }>(sql`select identity_id from core.members`);
  for (let n = 1; n < count; n += 1) {
    const slug = `w${n}`;
    const made = await createWorkspace(
      owner,
      { id: systemIds.next(), slug, name: `Company ${n}`, ...settings },
      options,
    );
    // The same user id everywhere: whatever is remembered by it must be remembered by workspace too.
    await owner.run(sql`insert into ${sql.id(made.schema, 'users')} select * from ws_main.users`);
    await owner.run(sql`insert into ${sql.id(made.schema, 'roles')} select * from ws_main.roles`);
    await owner.run(
      sql`insert into ${sql.id(made.schema, 'grants')} overriding system value select * from ws_main.grants`,
    );
    await owner.run(sql`insert into core.members (workspace_id, user_id, identity_id)
      select ${made.id}, id, ${admin?.identity_id} from ws_main.users`);
  }
  const url = await start();
  const steps = await owner.rows<{ count: number }>(
    sql`select count(*)::int as count from core.migrations where name = ${last?.name ?? ''} and scope <> 'core'`,
  );
  expect(steps[0]?.count).toBe(count);
  // The second time there is nothing to do: no step is tried.
  const tried: string[] = [];
  await migrate(owner, { ...options, migrations, progress: ({ scope }) => tried.push(scope) });
  expect(tried).toEqual([]);
  await owner.close();

  const cookie = await signIn(url);
  for (let n = 0; n < count; n += 1) {
    const slug = n === 0 ? 'main' : `w${n}`;
    const headers = { ...cookie, 'guanxi-workspace': slug };
    const name = `Account of ${slug}`;
    const made = await fetch(`${url}/api/v1/objects/accounts`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name }),
    });
    expect([slug, made.status]).toEqual([slug, 201]);
  }
  for (let n = 0; n < count; n += 1) {
    const slug = n === 0 ? 'main' : `w${n}`;
    const headers = { ...cookie, 'guanxi-workspace': slug };
    const list = (await (await fetch(`${url}/api/v1/objects/accounts?fields=name`, { headers })).json()) as {
      data: { name: string }[];
    };
    expect(list.data.map(({ name }) => name)).toEqual([`Account of ${slug}`]);
  }
  const resident =
    Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${running?.child.pid}/status`, 'utf8'))?.[1]) / 1024;
  process.stdout.write(`Fifty workspaces: ${Math.round(resident)} MB resident\n`);
  expect(resident).toBeLessThan(600);
}, 900_000);
