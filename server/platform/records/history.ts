/** What happened to a record, field by field, newest first, as far as the reader may know. */
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { mask } from '../query/mask.ts';
import { visibleIds } from '../query/reader.ts';
import { notFound } from './draft.ts';

export interface HistoryQuery {
  /** Only changes of this field. */
  readonly field?: string;
  readonly cursor?: string;
  /** At most 200; 50 by default. */
  readonly limit?: number;
}

export interface HistoryChange {
  readonly field: string;
  /** Canonical values; masked ones as the reader shows them. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly at: string;
  readonly verb: 'create' | 'update' | 'delete' | 'restore' | 'erase';
  readonly version: number;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly changeSet: string | null;
  readonly changes: readonly HistoryChange[];
}

interface Row {
  readonly at: string;
  readonly seq: string;
  readonly verb: HistoryEntry['verb'];
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

export async function history(
  ctx: Context,
  object: ObjectType,
  id: string,
  query: HistoryQuery = {},
): Promise<{ data: HistoryEntry[]; nextCursor: string | null }> {
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) throw notFound(id);
  if (query.field !== undefined && !isShown(ctx, object, query.field)) {
    throw new Problem('unknown_field', { params: { field: query.field } });
  }
  const limit = Math.min(Math.max(1, query.limit ?? usualEntries), mostEntries);
  const rows = await ctx.db.rows<Row>(
    sql`select a.at, a.seq, a.verb, a.version, a.actor_kind, a.actor_id, a.change_set_id, a.fields, v.before, v.after
      from ${qualified(ctx.workspace.schema, 'audit')} a
      left join ${qualified(ctx.workspace.schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.object = ${object.name} and a.record_id = ${id}::uuid and a.version is not null
        and (${query.field ?? null}::text is null or a.fields @> array[${query.field ?? null}::text])
        ${after(query.cursor)}
      order by a.at desc, a.seq desc limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((row) => entryOf(ctx, object, row, query.field)),
    nextCursor: rows.length > limit && last ? `${last.at}~${last.seq}` : null,
  };
}

const badCursor: Label = {
  en: 'The cursor is not one that this list gave; begin without it.',
  zh: '游标无效，请从第一页开始。',
};

/** The cursor names a place in a list that its reader has seen: time and running number. */
function after(cursor: string | undefined) {
  if (cursor === undefined) return sql``;
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

function isShown(ctx: Context, object: ObjectType, field: string): boolean {
  return object.fields.has(field) && ctx.actor.rights.field(object.name, field) !== 'hidden';
}

function entryOf(ctx: Context, object: ObjectType, row: Row, only: string | undefined): HistoryEntry {
  const shown = row.fields.filter(
    (name) => isShown(ctx, object, name) && (only === undefined || name === only),
  );
  return {
    at: isoOfTimestamp(row.at),
    verb: row.verb,
    version: row.version,
    actor: { kind: row.actor_kind, id: row.actor_id },
    changeSet: row.change_set_id,
    changes: shown.map((field) => {
      const masked = ctx.actor.rights.field(object.name, field) === 'masked';
      const show = (value: unknown) => (masked ? mask(value) : (value ?? null));
      return { field, before: show(row.before?.[field]), after: show(row.after?.[field]) };
    }),
  };
}
