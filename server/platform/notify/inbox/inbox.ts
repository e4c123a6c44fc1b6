/** The inbox of the caller: what is new, what he has read, what he wants to hear of later. */
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { placeOfCursor, timeCursor } from '../timeCursor.ts';
import { type NewsGroup, newsKinds } from './kinds.ts';
import { type NewsItem, type NewsRow, newsColumns, newsItems } from './readNews.ts';
import { tellInboxes } from './tell.ts';

export interface InboxQuery {
  readonly group?: NewsGroup | undefined;
  readonly unread?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const usualLimit = 30;

export async function readInbox(
  ctx: Context,
  query: InboxQuery,
): Promise<{ data: NewsItem[]; nextCursor: string | null }> {
  const limit = Math.min(query.limit ?? usualLimit, 100);
  const after = placeOfCursor(query.cursor);
  const conditions = [sql`user_id = ${ctx.actor.userId}`, awake(ctx)];
  if (query.unread) conditions.push(sql`read_at is null`);
  if (query.group !== undefined) {
    const kinds = newsKinds().filter(({ group }) => group === query.group);
    conditions.push(sql`kind = any(${kinds.map(({ name }) => name)}::text[])`);
  }
  if (after) conditions.push(sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const rows = await ctx.db.rows<NewsRow>(sql`
    select ${newsColumns} from ${qualified(ctx.workspace.schema, 'notifications')}
    where ${and(conditions)} order by at desc, id desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: await newsItems(ctx, shown),
    nextCursor: rows.length > limit && last ? timeCursor(last) : null,
  };
}

/** Beyond this a number says nothing more. */
export const mostCounted = 100;

export async function countUnread(ctx: Context): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from (
      select from ${qualified(ctx.workspace.schema, 'notifications')}
      where user_id = ${ctx.actor.userId} and read_at is null and ${awake(ctx)} limit ${mostCounted}) n`);
  return row!.count;
}

/** `ids` absent: everything that the person has. Answers how many lines changed. */
export function markNews(
  outside: Context,
  { ids, read }: { readonly ids?: readonly string[] | undefined; readonly read: boolean },
): Promise<number> {
  return inTransaction(outside, async (ctx) => {
    const table = qualified(ctx.workspace.schema, 'notifications');
    const which = ids === undefined ? sql`true` : sql`n.id = any(${[...ids]}::uuid[])`;
    const changed = await ctx.db.run(
      read
        ? sql`update ${table} n set read_at = ${isoNow(ctx.clock)}, digest = false, snoozed_until = null
            where user_id = ${ctx.actor.userId} and read_at is null and ${which} and ${awake(ctx)}`
        : // By itself from now on: a newer line may stand under its name already.
          sql`update ${table} n set read_at = null, group_key = null
            where user_id = ${ctx.actor.userId} and read_at is not null and ${which}`,
    );
    if (changed > 0) await tellInboxes(ctx, [ctx.actor.userId!]);
    return changed;
  });
}

/** Out of sight until then, unread; false when there is no such line of the person's. */
export function snoozeNews(outside: Context, id: string, until: string): Promise<boolean> {
  return inTransaction(outside, async (ctx) => {
    const changed = await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, 'notifications')}
      set snoozed_until = ${until}, read_at = null, group_key = null
      where id = ${id} and user_id = ${ctx.actor.userId}`);
    if (changed > 0) await tellInboxes(ctx, [ctx.actor.userId!]);
    return changed > 0;
  });
}

function awake(ctx: Context) {
  return sql`(snoozed_until is null or snoozed_until <= ${isoNow(ctx.clock)}::timestamptz)`;
}
