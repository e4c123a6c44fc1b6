/** The recycle bin over all objects: what was deleted, by whom, when, and how much went along; newest first. */

import { Problem } from '../../base/problem.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { askedFilter } from '../query/askedFilter.ts';
import { conditionSql } from '../query/conditionSql.ts';
import { mask } from '../query/mask.ts';
import { getMany } from '../query/reader.ts';
import { inBin } from '../query/rowRights.ts';
import { grouped } from './grouped.ts';
import { mergesOf } from './merging/storedMerges.ts';
import { survivorsOf } from './merging/survivors.ts';
import { firstMoment, momentAfter } from './timeBounds.ts';
import { userNames } from './userNames.ts';

export interface BinQuery {
  /** Of one object only. */
  readonly object?: ObjectType;
  /** Deleted by this user. */
  readonly actor?: string;
  /** Days or moments; both ends are included. */
  readonly from?: string;
  readonly to?: string;
  /** A part of the name. */
  readonly search?: string;
  readonly cursor?: string;
  /** At most 200; 50 by default. */
  readonly limit?: number;
}

export interface BinEntry {
  readonly object: string;
  readonly id: string;
  /** Null where the actor may not read names of this object. */
  readonly label: string | null;
  readonly deletedAt: string;
  readonly deletedBy: { readonly id: string; readonly label: string | null } | null;
  /** What went along, by object; records of objects that the actor may not read are not told. */
  readonly along: readonly { readonly object: string; readonly count: number }[];
  /** It went into another record, and comes back by taking the merge back; `into` where the actor may see that one. */
  readonly merged: {
    readonly merge: string;
    readonly into: { readonly id: string; readonly label: string | null } | null;
  } | null;
}

interface Row {
  readonly object: string;
  readonly id: string;
  readonly at: string;
  readonly actor: string | null;
  readonly title: string | null;
}

const mostEntries = 200;
const usualEntries = 50;

export async function recycleBin(
  ctx: Context,
  query: BinQuery = {},
): Promise<{ data: BinEntry[]; nextCursor: string | null }> {
  const limit = Math.min(Math.max(1, query.limit ?? usualEntries), mostEntries);
  const place = query.cursor === undefined ? null : placeOf(query.cursor);
  const objects = query.object ? [query.object] : [...ctx.registry.objects.values()];
  const parts = objects.flatMap((object) => deletedOf(ctx, object, query, place, limit + 1) ?? []);
  if (parts.length === 0) return { data: [], nextCursor: null };
  const rows = await ctx.db.rows<Row>(
    sql`select * from (${sql.join(parts, sql` union all `)}) as bin order by at desc, id desc limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: await entriesOf(ctx, page),
    nextCursor: rows.length > limit && last ? `${last.at}~${last.id}` : null,
  };
}

/** Records that were deleted themselves, not along with another; null where none of the object can be in sight. */
function deletedOf(
  ctx: Context,
  object: ObjectType,
  query: BinQuery,
  place: { at: string; id: string } | null,
  limit: number,
): Fragment | null {
  const { rights } = ctx.actor;
  if (rights.rows(object.name, 'read') === null || rights.rows(object.name, 'restore') === null) return null;
  const access = rights.field(object.name, object.titleField.name);
  const named = query.search?.trim() ?? '';
  if (named !== '' && (access === 'hidden' || access === 'masked')) return null;
  const conditions = [inBin(ctx, object.name, 't'), sql`t.deletion_id = t.id`];
  if (query.actor !== undefined) conditions.push(sql`t.updated_by_id = ${query.actor}::uuid`);
  if (query.from !== undefined)
    conditions.push(sql`t.deleted_at >= ${firstMoment(ctx, query.from)}::timestamptz`);
  if (query.to !== undefined) conditions.push(sql`t.deleted_at < ${momentAfter(ctx, query.to)}::timestamptz`);
  if (named !== '') {
    const filter = askedFilter(ctx, object, { [object.titleField.name]: { contains: named } });
    if (filter) conditions.push(conditionSql(ctx, filter, 't'));
  }
  if (place) conditions.push(sql`(t.deleted_at, t.id) < (${place.at}::timestamptz, ${place.id}::uuid)`);
  const title =
    access === 'hidden' ? sql`null` : storageOf(object.titleField.type).select(object.titleField, 't')[0]!;
  return sql`(select ${object.name}::text as object, t.id, t.deleted_at as at, t.updated_by_id as actor, ${title}::text as title
    from ${qualified(ctx.workspace.schema, object.table)} as t where ${and(conditions)}
    order by t.deleted_at desc, t.id desc limit ${limit})`;
}

async function entriesOf(ctx: Context, rows: readonly Row[]): Promise<BinEntry[]> {
  const along = await wentAlong(ctx, rows);
  const merged = await mergedAmong(ctx, rows);
  const names = await userNames(
    ctx,
    rows.map((row) => row.actor),
  );
  return rows.map((row) => {
    const title = ctx.registry.object(row.object).titleField.name;
    const masked = ctx.actor.rights.field(row.object, title) === 'masked';
    return {
      object: row.object,
      id: row.id,
      label: masked ? (mask(row.title) as string | null) : row.title,
      deletedAt: isoOfTimestamp(row.at),
      deletedBy: row.actor === null ? null : { id: row.actor, label: names.get(row.actor) ?? null },
      along: along.get(row.id) ?? [],
      merged: merged.get(row.id) ?? null,
    };
  });
}

async function mergedAmong(ctx: Context, rows: readonly Row[]): Promise<Map<string, BinEntry['merged']>> {
  const merges = await mergesOf(
    ctx,
    rows.map((row) => row.id),
  );
  const survivors = await survivorsOf(
    ctx,
    merges.map(({ mergedId }) => mergedId),
  );
  const told = new Map<string, BinEntry['merged']>();
  for (const [name, own] of grouped(merges, ({ object }) => object)) {
    const object = ctx.registry.objects.get(name);
    if (!object) continue;
    const into = await namesOf(
      ctx,
      object,
      own.map(({ mergedId }) => survivors.get(mergedId)),
    );
    for (const { id, mergedId } of own)
      told.set(mergedId, { merge: id, into: into.get(survivors.get(mergedId) ?? '') ?? null });
  }
  return told;
}

async function namesOf(
  ctx: Context,
  object: ObjectType,
  ids: readonly (string | undefined)[],
): Promise<Map<string, { id: string; label: string | null }>> {
  const title = object.titleField.name;
  const readable = ['read', 'edit'].includes(ctx.actor.rights.field(object.name, title));
  const known = ids.filter((id) => id !== undefined);
  const records = await getMany(ctx, object, known, readable ? ['id', title] : ['id']);
  return new Map(
    records.map((record) => {
      const id = String(record.id);
      return [id, { id, label: readable ? String(record[title] ?? '') : null }];
    }),
  );
}

/** By the moment of the delete, which every table has an index on. */
async function wentAlong(
  ctx: Context,
  rows: readonly Row[],
): Promise<Map<string, BinEntry['along'][number][]>> {
  const told = new Map<string, BinEntry['along'][number][]>();
  const objects = [...ctx.registry.objects.values()].filter(
    (object) => ctx.actor.rights.rows(object.name, 'read') !== null,
  );
  if (rows.length === 0 || objects.length === 0) return told;
  const ids = rows.map((row) => row.id);
  const times = [...new Set(rows.map((row) => row.at))];
  const parts = objects.map(
    (object) => sql`select t.deletion_id as id, ${object.name}::text as object, count(*)::int as count
      from ${qualified(ctx.workspace.schema, object.table)} t
      where t.deleted_at = any(${times}::timestamptz[]) and t.deletion_id = any(${ids}::uuid[]) and t.id <> t.deletion_id
      group by t.deletion_id`,
  );
  const counts = await ctx.db.rows<{ id: string; object: string; count: number }>(
    sql.join(parts, sql` union all `),
  );
  for (const { id, object, count } of counts) {
    told.set(id, [...(told.get(id) ?? []), { object, count }]);
  }
  return told;
}

function placeOf(cursor: string): { at: string; id: string } {
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
