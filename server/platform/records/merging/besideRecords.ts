/** Rows beside records that go along with a merge and come back: comments, files, followers, shares. Modules above join theirs by name. */
import { and, column, type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { forgetMoves, noteMoved } from './moves.ts';

export interface BesideRecords {
  /** A table with the columns `object` and `record_id`; also the place of its moves. */
  readonly table: string;
  /** The uuid column by which one of a record's rows is known. */
  readonly key: string;
  /** Of rows that agree in these a record has one only: the survivor's stays, and the other waits with its own record. */
  readonly oneOf?: readonly string[];
  /** Which rows go along, where not all of them do. */
  readonly which?: (alias: string) => Fragment;
  /** What a preview calls them; absent: nobody counts them. */
  readonly counted?: string;
}

const tables = new Map<string, BesideRecords>();

/** Called once per process, by the roof; a table that is there already is replaced. */
export function addBesideRecords(rows: BesideRecords): void {
  tables.set(rows.table, rows);
}

export function besideRecords(): readonly BesideRecords[] {
  return [...tables.values()];
}

export function besideRecord(
  alias: string,
  object: ObjectType,
  id: string,
  { which }: BesideRecords,
): Fragment {
  const own = [
    sql`${column(alias, 'object')} = ${object.name}`,
    sql`${column(alias, 'record_id')} = ${id}::uuid`,
  ];
  return and(which ? [...own, which(alias)] : own);
}

/** None of the target's rows is the same one. */
function noDouble(table: Fragment, object: ObjectType, to: string, rows: BesideRecords): Fragment {
  if (!rows.oneOf) return sql`true`;
  const same = rows.oneOf.map((name) => sql`${column('o', name)} = ${column('t', name)}`);
  return sql`not exists (select 1 from ${table} o where ${and([besideRecord('o', object, to, rows), ...same])})`;
}

export async function moveBeside(
  ctx: Context,
  object: ObjectType,
  merge: { readonly id: string; readonly survivorId: string; readonly mergedId: string },
): Promise<void> {
  for (const rows of tables.values()) {
    const table = qualified(ctx.workspace.schema, rows.table);
    const moving = sql`update ${table} t set record_id = ${merge.survivorId}::uuid
      where ${besideRecord('t', object, merge.mergedId, rows)} and ${noDouble(table, object, merge.survivorId, rows)}
      returning ${column('t', rows.key)} as id`;
    await noteMoved(ctx, merge.id, rows.table, moving);
  }
}

/**
 * Those that are still where the merge brought them; one that the record has got anew meanwhile stays with the other.
 * @param now where the survivor itself is by now
 * @param chain this merge and those that the survivor went on by
 */
export async function moveBesideBack(
  ctx: Context,
  object: ObjectType,
  merge: { readonly id: string; readonly mergedId: string },
  now: string,
  chain: readonly string[],
): Promise<void> {
  const moves = qualified(ctx.workspace.schema, 'merge_moves');
  for (const rows of tables.values()) {
    const table = qualified(ctx.workspace.schema, rows.table);
    const back = await ctx.db.rows<{ id: string }>(sql`
      update ${table} t set record_id = ${merge.mergedId}::uuid from ${moves} m
      where m.merge_id = ${merge.id}::uuid and m.place = ${rows.table} and ${column('t', rows.key)} = m.row_id
        and t.object = ${object.name} and t.record_id = ${now}::uuid
        and ${noDouble(table, object, merge.mergedId, rows)}
      returning m.row_id as id`);
    await forgetMoves(
      ctx,
      chain,
      rows.table,
      back.map(({ id }) => id),
    );
  }
}
