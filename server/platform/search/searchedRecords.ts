/** Records of an object as the search needs them, page by page in the order of their ids. */
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { type Searchable, searchedFields } from './searchRows.ts';

export interface Page {
  /** The last id of the page before. */
  readonly after: string | null;
  readonly limit: number;
  /** Against change until the transaction ends. */
  readonly locked: boolean;
}

/** Records that are there, and merged ones, by which their survivors are found. */
export function isFound(ctx: Context, alias: string): Fragment {
  const [deleted, id] = [column(alias, 'deleted_at'), column(alias, 'id')];
  return sql`(${deleted} is null or exists (
    select from ${qualified(ctx.workspace.schema, 'merges')} m where m.merged_id = ${id} and m.state = 'merged'))`;
}

export async function searchedRecords(
  ctx: Context,
  object: ObjectType,
  { after, limit, locked }: Page,
): Promise<readonly Searchable[]> {
  const fields = searchedFields(object);
  const columns = fields.map((field) => storageOf(field.type).select(field, 't'));
  const fixed = [sql`t.id`, sql`t.owner_id`, sql`t.readers`, sql`t.updated_at`];
  const rows = await ctx.db.arrays(
    sql`select ${sql.join([...fixed, ...columns.flat()])} from ${qualified(ctx.workspace.schema, object.table)} as t
      where ${isFound(ctx, 't')} ${after === null ? sql`` : sql`and t.id > ${after}`} order by t.id limit ${limit}
      ${locked ? sql`for share of t` : sql``}`,
  );
  return rows.map((row): Searchable => {
    let at = fixed.length;
    const values = Object.fromEntries(
      fields.map((field, n) => {
        const own = row.slice(at, at + columns[n]!.length);
        at += own.length;
        return [field.name, storageOf(field.type).readCanonical(own, field)];
      }),
    );
    const [id, ownerId, readers, touchedAt] = row as [string, string | null, number[], string];
    return { id, values, ownerId, readers, touchedAt };
  });
}
