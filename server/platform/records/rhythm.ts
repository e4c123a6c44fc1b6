/** How often something was done about a record: its visible timeline lines of one object, counted by stretches of seven days. */
import type { RecordData } from '../../../shared/query.ts';
import { isoNow } from '../../base/clock.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { getMany, visibleIds } from '../query/reader.ts';
import { visible } from '../query/rowRights.ts';
import { notFound } from './draft.ts';
import { timeline } from './timeline.ts';

export interface Rhythm {
  /** Oldest first; the last one ends now. */
  readonly weeks: readonly { readonly from: string; readonly count: number }[];
  /** The newest of them, with whoever it belongs to; null when there is none that the actor may see. */
  readonly last: { readonly at: string; readonly record: RecordData } | null;
}

const week = 7 * 24 * 3_600_000;

/** @param about the object whose records are counted, such as activities; lines that lie ahead do not count */
export async function rhythm(
  ctx: Context,
  object: ObjectType,
  id: string,
  about: ObjectType,
  weeks: number,
): Promise<Rhythm> {
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) throw notFound(id);
  const now = isoNow(ctx.clock);
  const since = Date.parse(now) - weeks * week;
  const counts = new Map<number, number>();
  if (ctx.actor.rights.rows(about.name, 'read') !== null) {
    const rows = await ctx.db.rows<{ part: number; count: number }>(
      sql`select floor(extract(epoch from l.at - ${new Date(since).toISOString()}::timestamptz) * 1000 / ${week}::bigint)::int as part, count(*)::int as count
        from ${qualified(ctx.workspace.schema, 'timeline')} l
        where l.object = ${object.name} and l.record_id = ${id}::uuid and l.about_object = ${about.name}
          and l.kind = 'created' and l.at >= ${new Date(since).toISOString()}::timestamptz and l.at < ${now}::timestamptz
          and exists (select 1 from ${qualified(ctx.workspace.schema, about.table)} t
            where t.id = l.about_id and ${visible(ctx, about.name, 't')})
        group by part`,
    );
    for (const { part, count } of rows) counts.set(part, count);
  }
  return {
    weeks: Array.from({ length: weeks }, (_, part) => ({
      from: new Date(since + part * week).toISOString(),
      count: counts.get(part) ?? 0,
    })),
    last: await lastDone(ctx, object, id, about, now),
  };
}

async function lastDone(ctx: Context, object: ObjectType, id: string, about: ObjectType, now: string) {
  const { data } = await timeline(ctx, object, id, { kinds: [about.name], limit: 20 });
  const found = data.find((entry) => entry.kind === 'created' && entry.at <= now && entry.about !== null);
  if (!found?.about) return null;
  const [record] = await getMany(ctx, about, [String(found.about.record.id)]);
  return record ? { at: found.at, record } : null;
}
