/** One line of the audit trail with what stood before and after, as far as the reader may see the record and its fields. */
import type { AuditLine } from '../../../../shared/audit/auditLine.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { seesAll } from '../../../platform/query/rowRights.ts';
import { standingOf } from '../../../platform/query/standing.ts';
import { isShown, shownValues } from '../../../platform/records/shownValues.ts';
import { placeOf } from './auditQuery.ts';
import { linesOf } from './linesOf.ts';
import { type AuditRow, auditColumns } from './rows.ts';

export interface AuditDetail extends AuditLine {
  /** Fields with their values; empty where the record or its values are out of sight. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** Why there are no values, where the line has some. */
  readonly withheld: 'erased' | 'outOfSight' | null;
  /** Ids of the records that a read answered. */
  readonly records: readonly string[];
}

export async function auditDetail(given: Context, id: string): Promise<AuditDetail> {
  const ctx: Context = { ...given, address: null };
  const { at, seq } = placeOf(id);
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<AuditRow & { readonly hashed: boolean } & Record<string, unknown>>(sql`
    select ${auditColumns}, a.payload_hash is not null as hashed
    from ${qualified(schema, 'audit')} a
    left join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    where a.at = ${at}::timestamptz and a.seq = ${seq}::bigint`);
  const [line] = row ? await linesOf(ctx, [row]) : [];
  if (!row || !line) throw new Problem('not_found');
  const erased = row.hashed && row.before === null && row.after === null;
  const changes = erased ? null : await changesOf(ctx, row);
  return {
    ...line,
    changes: changes ?? [],
    withheld: erased ? 'erased' : changes === null ? 'outOfSight' : null,
    records: row.record_ids ?? [],
  };
}

/** Null for a record out of sight. */
async function changesOf(ctx: Context, row: AuditRow): Promise<AuditDetail['changes'] | null> {
  const object = row.object === null ? undefined : ctx.registry.objects.get(row.object);
  // Other lines name fields without changing them.
  if (!object || row.record_id === null || row.version === null || row.fields.length === 0) return [];
  if (ctx.actor.rights.rows(object.name, 'read') === null) return null;
  if (!seesAll(ctx, object.name) && (await standingOf(ctx, object, row.record_id)) === null) return null;
  const [before = {}, after = {}] = await shownValues(ctx, object, row.record_id, [
    row.before ?? {},
    row.after ?? {},
  ]);
  return row.fields
    .filter((field) => isShown(ctx, object, field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
