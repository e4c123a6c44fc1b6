/** What happened to a record, field by field, newest first, as far as the reader may know. */
import type { Label } from '../../../shared/labels.ts';
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, nothing, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { unknownField } from '../query/refusals.ts';
import { standingOf } from '../query/standing.ts';
import { notFound } from './draft.ts';
import { isShown, shownValues } from './shownValues.ts';
import { firstMoment, momentAfter } from './timeBounds.ts';
import { userNames } from './userNames.ts';

export const historyVerbs = ['create', 'update', 'delete', 'restore', 'merge', 'unmerge', 'erase'] as const;
export type HistoryVerb = (typeof historyVerbs)[number];

export interface HistoryQuery {
  /** Only changes of this field. */
  readonly field?: string;
  /** Only what this user did. */
  readonly actor?: string;
  readonly verb?: HistoryVerb;
  /** Days (`2026-03-01`, in the actor's time zone) or moments; both ends are included. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  /** At most 200; 50 by default. */
  readonly limit?: number;
}

export interface HistoryChange {
  readonly field: string;
  /** Values as the reader shows them: masked ones masked, lookups with the names of today. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly at: string;
  readonly verb: HistoryVerb;
  readonly version: number;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly label: string | null };
  readonly changeSet: string | null;
  readonly changes: readonly HistoryChange[];
}

interface Row {
  readonly at: string;
  readonly seq: string;
  readonly verb: HistoryVerb;
  readonly version: number;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly change_set_id: string | null;
  readonly fields: string[];
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

const mostEntries = 200;
const usualEntries = 50;

/** Of a deleted record too, for those who may see it in the recycle bin. */
export async function history(
  ctx: Context,
  object: ObjectType,
  id: string,
  query: HistoryQuery = {},
): Promise<{ data: HistoryEntry[]; nextCursor: string | null }> {
  if ((await standingOf(ctx, object, id)) === null) throw notFound(id);
  if (query.field !== undefined) mayAskFor(ctx, object, query.field);
  const limit = Math.min(Math.max(1, query.limit ?? usualEntries), mostEntries);
  const rows = await ctx.db.rows<Row>(
    sql`select a.at, a.seq, a.verb, a.version, a.actor_kind, a.actor_id, a.change_set_id, a.fields, v.before, v.after
      from ${qualified(ctx.workspace.schema, 'audit')} a
      left join ${qualified(ctx.workspace.schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.object = ${object.name} and a.record_id = ${id}::uuid and a.version is not null
        ${narrowing(ctx, query)} ${after(query.cursor)}
      order by a.at desc, a.seq desc limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: await entriesOf(ctx, object, id, page, query.field),
    nextCursor: rows.length > limit && last ? `${last.at}~${last.seq}` : null,
  };
}

/** A masked field is no more to be asked for than a hidden one: which of its changes there are would tell its values apart. */
function mayAskFor(ctx: Context, object: ObjectType, field: string): void {
  const access = object.fields.has(field) ? ctx.actor.rights.field(object.name, field) : 'hidden';
  if (access === 'hidden' || access === 'masked') throw unknownField(field);
}

function narrowing(ctx: Context, { field, actor, verb, from, to }: HistoryQuery): Fragment {
  const conditions: Fragment[] = [];
  if (field !== undefined) conditions.push(sql`and a.fields @> array[${field}::text]`);
  if (actor !== undefined) conditions.push(sql`and a.actor_id = ${actor}::uuid`);
  if (verb !== undefined) conditions.push(sql`and a.verb = ${verb}`);
  if (from !== undefined) conditions.push(sql`and a.at >= ${firstMoment(ctx, from)}::timestamptz`);
  if (to !== undefined) conditions.push(sql`and a.at < ${momentAfter(ctx, to)}::timestamptz`);
  return sql.join(conditions, sql` `);
}

const badCursor: Label = {
  en: 'The cursor is not one that this list gave; begin without it.',
  zh: '游标无效，请从第一页开始。',
};

/** The cursor names a place in a list that its reader has seen: time and running number. */
function after(cursor: string | undefined): Fragment {
  if (cursor === undefined) return nothing;
  const [, at, seq] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+\d\d(?::\d\d)?)~(\d{1,18})$/.exec(cursor) ?? [];
  if (at === undefined) {
    throw new Problem('invalid_request', {
      params: { reason: badCursor.en },
      detail: badCursor,
      errors: [{ field: 'cursor', code: 'invalid_request', text: badCursor }],
    });
  }
  return sql`and (a.at, a.seq) < (${at}::timestamptz, ${seq}::bigint)`;
}

async function entriesOf(
  ctx: Context,
  object: ObjectType,
  id: string,
  rows: readonly Row[],
  only: string | undefined,
): Promise<HistoryEntry[]> {
  const values = await shownValues(
    ctx,
    object,
    id,
    rows.flatMap((row) => [row.before ?? {}, row.after ?? {}]),
  );
  const names = await userNames(
    ctx,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row, index) => {
    const before: RecordData = values[index * 2]!;
    const afterwards: RecordData = values[index * 2 + 1]!;
    const fields = row.fields.filter(
      (name) => isShown(ctx, object, name) && (only === undefined || name === only),
    );
    return {
      at: isoOfTimestamp(row.at),
      verb: row.verb,
      version: row.version,
      actor: { kind: row.actor_kind, id: row.actor_id, label: names.get(row.actor_id ?? '') ?? null },
      changeSet: row.change_set_id,
      changes: fields.map((field) => ({
        field,
        before: before[field] ?? null,
        after: afterwards[field] ?? null,
      })),
    };
  });
}
