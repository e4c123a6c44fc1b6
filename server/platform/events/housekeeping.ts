/** Removes what everybody has read from the outbox after a month, and remembers up to where. */

import type { Workspace } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { followerNames } from './followers.ts';
import type { Position } from './readEvents.ts';

const keptDays = 30;
const batch = 5_000;

/** The place in `followers` that no event is kept before. */
export const horizonName = 'horizon';

/** A daily tick. */
export async function forgetOldEvents(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    while ((await forgetBatch(env, workspace)) === batch);
  }
}

function forgetBatch(env: WorkEnvironment, { schema }: Workspace): Promise<number> {
  const outbox = qualified(schema, 'outbox');
  const followers = qualified(schema, 'followers');
  return env.database.transaction(async (db) => {
    // A follower that is not there yet begins later than all of these; one that no program registers holds nothing up.
    const old = await db.rows<Position & { old: boolean }>(sql`
      select o.xid, o.seq,
        o.at < now() - make_interval(days => ${keptDays}) and o.xid < pg_snapshot_xmin(pg_current_snapshot())
        and not exists (select from ${followers} f
          where f.name = any(${followerNames()}::text[]) and (f.xid, f.seq) < (o.xid, o.seq)) as old
      from (select xid, seq, at from ${outbox} order by xid, seq limit ${batch}) o
      order by o.xid, o.seq`);
    const kept = old.findIndex((row) => !row.old);
    const gone = kept === -1 ? old : old.slice(0, kept);
    const last = gone.at(-1);
    if (last === undefined) return 0;
    await db.run(sql`delete from ${outbox} where (xid, seq) <= (${last.xid}::xid8, ${last.seq}::bigint)`);
    await db.run(sql`insert into ${followers} (name, xid, seq)
      values (${horizonName}, ${last.xid}::xid8, ${last.seq}::bigint)
      on conflict (name) do update set xid = excluded.xid, seq = excluded.seq, at = now()`);
    return gone.length;
  });
}
