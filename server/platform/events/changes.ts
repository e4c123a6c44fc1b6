/** What changed since a caller last asked, for systems that follow us: `GET /objects/{object}/changes?since=`. */
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { horizonName } from './housekeeping.ts';
import { headPosition, type Position, readEvents } from './readEvents.ts';

export interface Changes {
  /** Each record once, in the order of its last change. */
  readonly data: readonly { readonly id: string; readonly change: 'changed' | 'deleted' }[];
  /** To ask with next; without `since` it stands where the next change will be. */
  readonly cursor: string;
  readonly more: boolean;
}

/** Ids of the records that the caller may see and that changed, or were deleted, after `since`. */
export async function changes(
  ctx: Context,
  object: ObjectType,
  since: string | undefined,
  limit: number,
): Promise<Changes> {
  const rows = ctx.actor.rights.rows(object.name, 'read');
  if (rows === null) throw new Problem('forbidden');
  const line = await lineOf(ctx);
  if (since === undefined)
    return { data: [], cursor: cursorOf(await headPosition(ctx.db), line), more: false };
  const after = positionOf(since, line);
  await refuseForgotten(ctx, after);
  const events = await readEvents(ctx.db, ctx.workspace.schema, after, { limit, object: object.name });
  const lastByRecord = new Map<string, number>();
  for (const [place, { recordId }] of events.entries())
    if (recordId !== null) lastByRecord.set(recordId, place);
  const ids = [...lastByRecord.keys()].sort((a, b) => lastByRecord.get(a)! - lastByRecord.get(b)!);
  const seen = rows.all ? sql`true` : sql`t.readers && ${rows.keys}::int[]`;
  const found = await ctx.db.rows<{ id: string; deleted: boolean; seen: boolean }>(sql`
    select t.id, t.deleted_at is not null as deleted, ${seen} as seen
    from ${qualified(ctx.workspace.schema, object.table)} t where t.id = any(${ids}::uuid[])`);
  const byId = new Map(found.map((row) => [row.id, row]));
  const data = ids.flatMap((id) => {
    const row = byId.get(id);
    // Of a record that is gone for good nobody can tell any more who saw it, except those who see everything.
    if (row === undefined) return rows.all ? [{ id, change: 'deleted' as const }] : [];
    if (!row.seen) return [];
    return [{ id, change: row.deleted ? ('deleted' as const) : ('changed' as const) }];
  });
  const last = events.at(-1);
  return { data, cursor: last ? cursorOf(last, line) : since, more: events.length === limit };
}

async function refuseForgotten(ctx: Context, after: Position): Promise<void> {
  const forgotten = await ctx.db.rows(sql`
    select from ${qualified(ctx.workspace.schema, 'followers')}
    where name = ${horizonName} and (xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint)`);
  if (forgotten.length === 0) return;
  throw refused({
    en: 'This cursor is older than the changes that are kept. Take a new one by asking without “since”, read the whole list once, then go on from there.',
    zh: '该游标早于仍保留的变更记录。请不带 since 重新获取游标，完整读取一次列表，然后从那里继续。',
  });
}

/** A restore begins a new line of events: what was read on the former one may never have happened on this. */
async function lineOf(ctx: Context): Promise<string> {
  const [row] = await ctx.db.rows<{ line: string }>(sql`
    select value ->> 'line' as line from ${qualified(ctx.workspace.schema, 'settings')} where key = 'events'`);
  return row?.line ?? '';
}

function cursorOf({ xid, seq }: Position, line: string): string {
  return Buffer.from(`${xid}.${seq}.${line}`).toString('base64url');
}

function positionOf(cursor: string, line: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const match = /^(\d{1,19})\.(\d{1,18})\.([0-9a-f-]{0,36})$/.exec(text);
  if (match === null) {
    throw refused({
      en: '“since” is not a cursor of ours; send the “cursor” of the last answer as it was.',
      zh: 'since 不是有效游标，请原样传回上次响应中的 cursor。',
    });
  }
  if (match[3] !== line) {
    throw refused({
      en: 'This cursor is from before a restore, after which what it followed is no longer so. Take a new one by asking without “since”, read the whole list once, then go on from there.',
      zh: '该游标来自系统恢复之前，其后的记录已不再连续。请不带 since 重新获取游标，完整读取一次列表，然后从那里继续。',
    });
  }
  return { xid: match[1]!, seq: match[2]! };
}

function refused(detail: Label): Problem {
  return new Problem('invalid_request', { params: { reason: 'since' }, detail });
}
