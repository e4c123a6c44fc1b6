/** What runs counted, newest first. */
import type { ObjectCounts } from '../../../shared/quality/scores.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

export interface Snapshot {
  readonly takenAt: string;
  readonly counts: ObjectCounts;
}

export async function latestSnapshots(ctx: Context, object: string, limit: number): Promise<Snapshot[]> {
  const rows = await ctx.db.rows<{ taken_at: string; counts: ObjectCounts }>(sql`
    select to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as taken_at, counts
    from ${qualified(ctx.workspace.schema, 'quality_snapshots')} where object = ${object}
    order by quality_snapshots.taken_at desc limit ${limit}`);
  return rows.map(({ taken_at, counts }) => ({ takenAt: taken_at, counts }));
}
