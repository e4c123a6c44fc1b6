/** The life of a record and of what belongs to it, newest first; what it shows is read with the reader's rights. */
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, nothing, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { getMany, visibleIds } from '../query/reader.ts';
import { notFound } from './draft.ts';
import { grouped } from './grouped.ts';
import { timelineContent } from './timelineContents.ts';
import { type TimelineKind, timelineKinds } from './timelineRows.ts';
import { userNames } from './userNames.ts';

export interface TimelineQuery {
  readonly cursor?: string;
  /** At most 200; 30 by default. */
  readonly limit?: number;
  /** Kinds of lines, or names of objects whose records are shown (`activity`, `task`). */
  readonly kinds?: readonly string[];
}

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly actor: { readonly id: string; readonly label: string | null } | null;
  readonly changeSet: string | null;
  /** Names of the fields that changed. */
  readonly fields: readonly string[];
  /** The other record that it happened to, such as an activity; null when it is the record itself. */
  readonly about: { readonly object: string; readonly record: RecordData } | null;
  /** What is no record, such as a comment, under its name; empty for other lines. */
  readonly content: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly about_object: string | null;
  readonly about_id: string | null;
  readonly actor_id: string | null;
  readonly change_set_id: string | null;
  readonly fields: string[];
}

interface Place {
  readonly at: string;
  readonly id: string;
}

const mostEntries = 200;
const usualEntries = 30;
/** Looks for visible lines at most so far in one call; the cursor goes on from there. */
const mostLooks = 5;

export async function timeline(
  ctx: Context,
  object: ObjectType,
  id: string,
  query: TimelineQuery = {},
): Promise<{ data: TimelineEntry[]; nextCursor: string | null }> {
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) throw notFound(id);
  const limit = Math.min(Math.max(1, query.limit ?? usualEntries), mostEntries);
  const data: TimelineEntry[] = [];
  let place = query.cursor === undefined ? null : placeOf(query.cursor);
  for (let look = 0; look < mostLooks; look++) {
    const rows = await rowsAfter(ctx, object, id, query.kinds, place, limit);
    for (const entry of await shownOf(ctx, object, rows)) {
      if (data.length < limit) data.push(entry.entry);
      if (data.length === limit) return { data, nextCursor: cursorOf(entry.row) };
    }
    if (rows.length < limit) return { data, nextCursor: null };
    place = rows.at(-1)!;
  }
  return { data, nextCursor: place && cursorOf(place) };
}

function cursorOf({ at, id }: Place): string {
  return `${at}~${id}`;
}

function placeOf(cursor: string): Place {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+\d\d(?::\d\d)?)~([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (at !== undefined && id !== undefined) return { at, id };
  const text = {
    en: 'The cursor is not one that this list gave; begin without it.',
    zh: '游标无效，请从第一页开始。',
  };
  throw new Problem('invalid_request', {
    params: { reason: text.en },
    detail: text,
    errors: [{ field: 'cursor', code: 'invalid_request', text }],
  });
}

function rowsAfter(
  ctx: Context,
  object: ObjectType,
  id: string,
  kinds: readonly string[] | undefined,
  place: Place | null,
  limit: number,
): Promise<Row[]> {
  return ctx.db.rows<Row>(timelineStatement(ctx, object.name, id, kinds, place, limit));
}

/**
 * Of each kind, and of each object that is told of, the next lines through an index of their own: a few tasks among
 * 50,000 calls cost no more than the calls.
 */
export function timelineStatement(
  ctx: Context,
  object: string,
  id: string,
  kinds: readonly string[] | undefined,
  place: Place | null,
  limit: number,
): Fragment {
  const after = place === null ? nothing : sql`and (at, id) < (${place.at}::timestamptz, ${place.id}::uuid)`;
  const some = (condition: Fragment) =>
    sql`(select id, at, kind, about_object, about_id, actor_id, change_set_id, fields
      from ${qualified(ctx.workspace.schema, 'timeline')}
      where object = ${object} and record_id = ${id}::uuid ${condition} ${after}
      order by at desc, id desc limit ${limit})`;
  if (kinds === undefined) return some(nothing);
  const parts = [...new Set(kinds)].map((name) =>
    // The index leaves out what most lines are, so it is to be seen that this is none of them.
    isKind(name)
      ? some(name === 'created' ? sql`and kind = 'created'` : sql`and kind = ${name} and kind <> 'created'`)
      : some(sql`and about_object = ${name}`),
  );
  if (parts.length === 1) return parts[0]!;
  return sql`select distinct on (at, id) * from (${sql.join(parts, sql` union all `)}) as lines
    order by at desc, id desc limit ${limit}`;
}

function isKind(name: string): boolean {
  return (timelineKinds as readonly string[]).includes(name);
}

/** Lines whose record is out of sight, or that tell of hidden fields only, are left out. */
async function shownOf(
  ctx: Context,
  object: ObjectType,
  rows: readonly Row[],
): Promise<{ row: Row; entry: TimelineEntry }[]> {
  const records = await aboutRecords(ctx, rows);
  const contents = await aboutContents(ctx, rows);
  const actors = await userNames(
    ctx,
    rows.map((row) => row.actor_id),
  );
  return rows.flatMap((row) => {
    const named = `${row.about_object} ${row.about_id}`;
    const content = contents.get(named);
    const about = row.about_object === null || content !== undefined ? null : records.get(named);
    if (about === undefined) return [];
    const fieldsOf = row.about_object ?? object.name;
    const fields = row.fields.filter((name) => ctx.actor.rights.field(fieldsOf, name) !== 'hidden');
    if (row.fields.length > 0 && fields.length === 0) return [];
    const entry: TimelineEntry = {
      id: row.id,
      at: isoOfTimestamp(row.at),
      kind: row.kind,
      actor: row.actor_id === null ? null : { id: row.actor_id, label: actors.get(row.actor_id) ?? null },
      changeSet: row.change_set_id,
      fields,
      about: about && { object: row.about_object!, record: about },
      content: content === undefined ? {} : { [row.about_object!]: content },
    };
    return [{ row, entry }];
  });
}

async function aboutRecords(ctx: Context, rows: readonly Row[]): Promise<Map<string, RecordData>> {
  const found = new Map<string, RecordData>();
  const pointing = rows.filter(
    (row) => row.about_object !== null && ctx.registry.objects.has(row.about_object),
  );
  for (const [name, group] of grouped(pointing, (row) => row.about_object!)) {
    if (ctx.actor.rights.rows(name, 'read') === null) continue;
    const ids = [...new Set(group.map((row) => row.about_id!))];
    for (const record of await getMany(ctx, ctx.registry.object(name), ids)) {
      found.set(`${name} ${record.id as string}`, record);
    }
  }
  return found;
}

async function aboutContents(ctx: Context, rows: readonly Row[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const pointing = rows.filter((row) => row.about_object !== null);
  for (const [name, group] of grouped(pointing, (row) => row.about_object!)) {
    const loaded = await timelineContent(name)?.load(
      ctx,
      group.map((row) => row.about_id!),
    );
    for (const [id, content] of loaded ?? []) found.set(`${name} ${id}`, content);
  }
  return found;
}
