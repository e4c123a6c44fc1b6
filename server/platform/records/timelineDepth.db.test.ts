/** An account with 50,000 lines on its timeline: a page costs the same at its end as at its beginning, whatever it is filtered by. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { created, systemContext } from '../../../tests/worlds.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { timeline, timelineStatement } from './timeline.ts';

const lines = 50_000;
const limit = 40;

let db: TestDatabase;
let ctx: Context;
let account: string;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
  const { schema } = ctx.workspace;
  account = await created(ctx, 'account', { name: 'Talkative' });
  // Calls but for 30 tasks, long ago; and 40 changes of the stage, as long ago.
  await db.owner.run(sql`
    insert into ${qualified(schema, 'timeline')} (id, object, record_id, at, kind, about_object, about_id)
    select gen_random_uuid(), 'account', ${account}::uuid, now() - n * interval '7 minutes',
      case when n > ${lines} - 40 then 'stage' else 'created' end,
      case when n between ${lines} - 100 and ${lines} - 71 then 'task' else 'activity' end, gen_random_uuid()
    from generate_series(1, ${lines}::int) n`);
  // Other records' lines lie between them.
  await db.owner.run(sql`
    insert into ${qualified(schema, 'timeline')} (id, object, record_id, at, kind)
    select gen_random_uuid(), 'account', gen_random_uuid(), now() - n * interval '7 minutes', 'created'
    from generate_series(1, ${lines}::int) n`);
  await db.owner.run(sql`analyze ${qualified(schema, 'timeline')}`);
});
afterAll(() => db?.close());

async function read(
  kinds: readonly string[] | undefined,
  deep: number,
): Promise<{ buffers: number; rows: number }> {
  const [place] =
    deep === 0
      ? [null]
      : await db.app.rows<{ at: string; id: string }>(sql`
          select at, id from ${qualified(ctx.workspace.schema, 'timeline')} where record_id = ${account}::uuid
          order by at desc, id desc offset ${deep} limit 1`);
  const statement = timelineStatement(ctx, 'account', account, kinds, place ?? null, limit);
  const [row] = await db.app.arrays(sql`explain (analyze, buffers, format json) ${statement}`);
  const [{ Plan: plan }] = row![0] as [{ Plan: Record<string, number> }];
  return {
    buffers: plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!,
    rows: plan['Actual Rows']!,
  };
}

it.each<[string, readonly string[] | undefined, number, number]>([
  ['the newest lines', undefined, 0, limit],
  ['lines far back', undefined, lines - 500, limit],
  ['conversations', ['activity'], 0, limit],
  ['conversations far back', ['activity'], lines - 500, limit],
  ['the few tasks', ['task'], 0, 30],
  ['the few changes', ['changed', 'stage', 'owner'], 0, limit],
  ['tasks and changes', ['task', 'stage'], 0, limit],
])('%s', async (_, kinds, deep, rows) => {
  const answer = await read(kinds, deep);
  expect(answer.rows).toBe(rows);
  expect(answer.buffers).toBeLessThanOrEqual(8 * limit);
});

it('passes over lines whose records are gone without reading the whole of it in one call', async () => {
  const { data, nextCursor } = await timeline(ctx, ctx.registry.object('account'), account, { limit });
  // What the lines speak of does not exist: only the account's own creation is to be seen, at the top.
  expect(data.map(({ kind }) => kind)).toEqual(['created']);
  expect(nextCursor).not.toBe(null);
});
