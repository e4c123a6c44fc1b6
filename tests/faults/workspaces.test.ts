/** Several workspaces of one installation by the command, and processes that are killed while they copy or drop one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  administrator,
  command,
  databaseOf,
  guanxi,
  kill,
  type Running,
  signIn,
  startServer,
  temporary,
  until,
} from './guanxi.ts';

const place = temporary();
let server: Running & { url: string };
let cookie: Record<string, string>;

beforeAll(async () => {
  server = await startServer(place.folder);
  cookie = await signIn(server.url);
  const database = databaseOf(place.folder);
  // Enough rows that a copy takes a while.
  await database.run(sql`insert into ws_main.accounts (id, name, name_sort, created_at, updated_at, readers, editors)
    select gen_random_uuid(), 'Zachary ' || n, 'zachary ' || n, now(), now(), '{1}', '{1}' from generate_series(1, 60000) n`);
  await database.close();
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  place.clear();
});

async function look<Row>(text: ReturnType<typeof sql>): Promise<Row[]> {
  const database = databaseOf(place.folder);
  try {
    return await database.rows<Row>(text);
  } finally {
    await database.close();
  }
}

const schemas = async (): Promise<string[]> => {
  const rows = await look<{ name: string }>(
    sql`select nspname as name from pg_namespace where nspname like 'ws\\_%' order by 1`,
  );
  return rows.map(({ name }) => name);
};

describe('the command', () => {
  it('makes a workspace for the administrator, lists it, and refuses what cannot be', async () => {
    const made = await command(place.folder, [
      'workspace',
      'create',
      'second',
      '--name',
      'Second Ltd',
      '--language',
      'en',
    ]);
    expect(made, made.err).toMatchObject({ code: 0 });
    expect(made.out).toContain(`Made the workspace second; ${administrator.email} administers it.`);
    const list = await command(place.folder, ['workspace', 'list']);
    expect(list.out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^main\t/),
      expect.stringMatching(/^second\tSecond Ltd\t1/),
    ]);
    const answer = await fetch(`${server.url}/api/v1/me`, {
      headers: { ...cookie, 'guanxi-workspace': 'second' },
    });
    expect(await answer.json()).toMatchObject({ workspace: { slug: 'second', language: 'en' } });
    for (const words of [
      ['second', '--name', 'Again'],
      ['Bad Slug', '--name', 'X'],
      ['third'],
      ['third', '--name', 'X', '--currency', 'XYZ'],
    ]) {
      const refused = await command(place.folder, ['workspace', 'create', ...words]);
      expect([words, refused.code]).toEqual([words, 1]);
    }
    const stranger = ['workspace', 'create', 'third', '--name', 'Third', '--admin', 'new@example.com'];
    expect((await command(place.folder, stranger)).out).toMatch(/\/invitation#\S+/);
  });

  it('copies, releases, and drops only when told to and never the last one', async () => {
    const copied = await command(place.folder, ['workspace', 'copy', 'second', 'try']);
    expect(copied, copied.err).toMatchObject({ code: 0 });
    expect((await command(place.folder, ['release', 'try'])).out).toContain('Released');
    expect((await command(place.folder, ['workspace', 'drop', 'try'])).code).toBe(1);
    const dropped = await command(place.folder, ['workspace', 'drop', 'try', '--yes']);
    expect(dropped, dropped.err).toMatchObject({ code: 0 });
    expect(dropped.out).toMatch(/Backup: \S+\.backup\.guanxi/);
    await command(place.folder, ['workspace', 'drop', 'third', '--yes', '--no-backup']);
    expect(await schemas()).toEqual(['ws_main', 'ws_second']);
    const [left] = await look<{ count: number }>(sql`select count(*)::int as count from core.identities`);
    expect(left?.count).toBe(2);
  });
});

describe('a process that is killed', () => {
  it('in the middle of a copy leaves nothing half: it is not seen, it is cleared away, and the name is free', async () => {
    const copying = guanxi(place.folder, ['workspace', 'copy', 'main', 'half']);
    await until('rows are being copied', async () => {
      const rows = await look(sql`select where to_regclass('ws_half.accounts') is not null`);
      return rows.length > 0 && (await look(sql`select from ws_half.accounts limit 1`)).length > 0;
    });
    await kill(copying);
    expect(await look(sql`select from core.workspaces where slug = 'half'`)).toEqual([]);
    expect(
      (await fetch(`${server.url}/api/v1/me`, { headers: { ...cookie, 'guanxi-workspace': 'half' } })).status,
    ).toBe(404);
    const soon = await command(place.folder, ['workspace', 'copy', 'main', 'half']);
    expect(soon.err).toContain('being made or taken away');
    const database = databaseOf(place.folder);
    await database.run(sql`update core.unfinished_schemas set lease_until = now() - interval '1 second'`);
    await database.close();
    const again = await command(place.folder, ['workspace', 'copy', 'main', 'half']);
    expect(again, again.err).toMatchObject({ code: 0 });
    const [counts] = await look<{ source: number; copy: number; names: number }>(sql`
      select (select count(*)::int from ws_main.accounts) as source, (select count(*)::int from ws_half.accounts) as copy,
        (select count(*)::int from ws_half.accounts where name like 'Zachary%') as names`);
    expect(counts).toEqual({ source: 60_000, copy: 60_000, names: 0 });
  });

  it('as a server in the middle of a copy by job: after a restart the job is done by the next worker, whole', async () => {
    const asked = await fetch(`${server.url}/api/v1/workspace/copies`, {
      method: 'POST',
      headers: { ...cookie, 'guanxi-workspace': 'main' },
      body: JSON.stringify({ slug: 'job', name: 'By job' }),
    });
    expect(asked.status).toBe(202);
    await until('the copy has begun', async () => (await schemas()).includes('ws_job'));
    await kill(server);
    server = await startServer(place.folder);
    cookie = await signIn(server.url);
    // Instead of waiting until the leases of the dead one run out: its PostgreSQL went with it.
    const database = databaseOf(place.folder);
    await database.run(sql`update core.runs set lease_until = now() - interval '1 second'
      where state = 'running' and claimed_at < pg_postmaster_start_time()`);
    await database.run(
      sql`update core.leases set lease_until = now() - interval '1 second' where name = 'ticks'`,
    );
    await database.close();
    await until(
      'the copy is there',
      async () => (await look(sql`select from core.workspaces where slug = 'job' and paused`)).length > 0,
      120,
    );
    const [copy] = await look<{ count: number }>(sql`select count(*)::int as count from ws_job.accounts`);
    expect(copy?.count).toBe(60_000);
    expect(await look(sql`select from core.unfinished_schemas`)).toEqual([]);
  });

  it('in the middle of a drop is followed by the next start, and the workspace does not come back', async () => {
    const database = databaseOf(place.folder);
    // As after a kill between the two steps: out of sight, tables still there.
    await database.run(sql`insert into core.unfinished_schemas (schema_name, slug, doing, holder, lease_until)
      values ('ws_job', 'job', 'drop', 'dead', now() - interval '1 second')`);
    await database.run(
      sql`delete from core.runs where workspace_id = (select id from core.workspaces where slug = 'job')`,
    );
    await database.run(sql`delete from core.workspaces where slug = 'job'`);
    await database.close();
    await kill(server, 'SIGTERM');
    server = await startServer(place.folder);
    expect(await schemas()).toEqual(['ws_half', 'ws_main', 'ws_second']);
  });
});
