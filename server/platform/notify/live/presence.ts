/** Who looks at which record, and who edits it: short-lived rows, so that all web processes see all people. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { mustSee, type RecordPlace } from '../recordPlace.ts';

/** A browser says it again every 15 s; one that says nothing is gone. */
const lifeSeconds = 40;
const mostShown = 20;

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly editing: boolean;
}

export interface PresentRecord {
  readonly object: string;
  readonly id: string;
  readonly people: readonly PresentPerson[];
}

export async function setPresence(
  ctx: Context,
  place: RecordPlace,
  at: { readonly stream: string; readonly tab: string; readonly editing: boolean },
): Promise<void> {
  await mustSee(ctx, place);
  const until = new Date(ctx.clock.now() + lifeSeconds * 1000).toISOString();
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'presence')} as p
      (stream_id, tab, user_id, object, record_id, editing, until)
    values (${at.stream}, ${at.tab}, ${ctx.actor.userId}, ${place.object.name}, ${place.id}, ${at.editing}, ${until})
    on conflict (stream_id, tab) do update set object = excluded.object, record_id = excluded.record_id,
      editing = excluded.editing, until = excluded.until
      where p.user_id = excluded.user_id`);
}

export async function leave(
  ctx: Context,
  at: { readonly stream: string; readonly tab: string },
): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'presence')}
    where stream_id = ${at.stream} and tab = ${at.tab} and user_id = ${ctx.actor.userId}`);
}

/** Others beside each stream's own people, by stream. Whoever is in the table proved that he may read the record. */
export async function readPresence(
  ctx: Context,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly PresentRecord[]>> {
  const { schema } = ctx.workspace;
  const table = qualified(schema, 'presence');
  const now = isoNow(ctx.clock);
  const rows = await ctx.db.rows<{
    stream_id: string;
    object: string;
    record_id: string;
    user_id: string;
    name: string;
    editing: boolean;
  }>(sql`
    select mine.stream_id, mine.object, mine.record_id, o.user_id, u.name, bool_or(o.editing) as editing
    from ${table} mine
    join ${table} o on o.object = mine.object and o.record_id = mine.record_id and o.user_id <> mine.user_id
    join ${qualified(schema, 'users')} u on u.id = o.user_id
    where mine.stream_id = any(${[...streams]}::uuid[]) and mine.until > ${now}::timestamptz and o.until > ${now}::timestamptz
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 5, 4`);
  const found = new Map<string, PresentRecord[]>();
  for (const row of rows) {
    const records = found.get(row.stream_id) ?? [];
    found.set(row.stream_id, records);
    let record = records.find((each) => each.object === row.object && each.id === row.record_id);
    if (record === undefined) {
      record = { object: row.object, id: row.record_id, people: [] };
      records.push(record);
    }
    const people = record.people as PresentPerson[];
    if (people.length < mostShown) people.push({ id: row.user_id, name: row.name, editing: row.editing });
  }
  return found;
}
