/** What one process changes about who may do what is told to all others, and a lost connection is made again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { eventually } from '../../tests/eventually.ts';
import { type Listening, listenTo } from './listen.ts';
import { createLog } from './log.ts';
import { sql } from './sql.ts';

let data: TestDatabase;
let listening: Listening;
let heard = 0;

beforeAll(async () => {
  data = await testDatabase();
  listening = listenTo(
    data.url,
    {
      guanxi_changed: () => {
        heard += 1;
      },
    },
    createLog('silent'),
  );
  await eventually(async () => heard > 0);
});
afterAll(async () => {
  await listening.stop();
  await data.close();
});

test('a change of the workspace, of a member, of a key or the end of a session is heard; a mere use is not', async () => {
  const { app, workspace } = data;
  const [user, identity] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
  const changes = [
    sql`update core.workspaces set rights_version = rights_version + 1 where id = ${workspace.id}`,
    sql`insert into core.identities (id, email, name) values (${identity}, 'a@example.com', 'A')`,
    sql`insert into core.members (workspace_id, user_id, identity_id) values (${workspace.id}, ${user}, ${identity})`,
    sql`update core.members set active = false`,
    sql`insert into core.sessions (id, token_hash, identity_id, created_at, seen_at, expires_at)
      values (${user}, '\\x00', ${identity}, now(), now(), now())`,
    sql`update core.sessions set seen_at = now()`,
    sql`update core.members set used_at = now()`,
    sql`delete from core.sessions`,
  ];
  const told: boolean[] = [];
  for (const change of changes) {
    const before = heard;
    await app.run(change);
    // The connection answers in order: what was to be heard has been heard when another message has.
    await app.run(sql`select pg_notify('guanxi_changed', 'mark')`);
    const marks = await eventually(async () => heard > before && heard - before);
    told.push(marks === 2 || (await settles(before + 2)));
  }
  expect(told).toEqual([true, false, true, true, false, false, false, true]);
});

async function settles(count: number): Promise<boolean> {
  await data.app.run(sql`select pg_sleep(0.05)`);
  return heard >= count;
}

test('a lost connection is made again, and what was said meanwhile is taken as heard', async () => {
  const before = heard;
  await data.owner
    .run(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'guanxi listens' and datname = current_database()`)
    .catch(() => undefined);
  await data.app.run(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'guanxi listens' and datname = current_database()`);
  await eventually(async () => heard > before);
  const after = heard;
  await data.app.run(sql`update core.workspaces set name = 'Other'`);
  await eventually(async () => heard > after);
});
