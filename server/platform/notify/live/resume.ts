/** Where a stream goes on after it was cut: the events after the place that the browser names, if they are still there and few. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { horizonName } from '../../events/housekeeping.ts';
import { type OutboxEvent, readEvents } from '../../events/readEvents.ts';

/** Null: too many, or no place of ours, or one before what is kept. */
export async function eventsSince(ctx: Context, place: string, most: number): Promise<OutboxEvent[] | null> {
  const [, xid, seq] = /^(\d{1,19})\.(\d{1,18})$/.exec(place) ?? [];
  if (xid === undefined || seq === undefined) return null;
  const forgotten = await ctx.db.rows(sql`
    select from ${qualified(ctx.workspace.schema, 'followers')}
    where name = ${horizonName} and (xid, seq) > (${xid}::xid8, ${seq}::bigint)`);
  if (forgotten.length > 0) return null;
  const events = await readEvents(ctx.db, ctx.workspace.schema, { xid, seq }, { limit: most });
  return events.length < most ? events : null;
}
