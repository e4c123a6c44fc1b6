/** `guanxi search rebuild`: makes all search rows of an object again, in steps that lock nothing for long. */
import { inTransaction } from '../../base/context.ts';
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { rememberSeparated, restrictedFields } from './searchClasses.ts';
import { deleteSearchRows, type Searchable, searchedFields, writeSearchRows } from './searchRows.ts';

const batch = 1000;

/** Answers the number of records. */
export async function reindex(ctx: Context, object: ObjectType): Promise<number> {
  const restricted = await restrictedFields(ctx, object);
  let count = 0;
  let after: string | null = null;
  for (;;) {
    const done: readonly string[] = await inTransaction(ctx, (inside) =>
      rebuildSome(inside, object, after, restricted),
    );
    count += done.length;
    if (done.length < batch) break;
    after = done.at(-1)!;
  }
  await deleteOrphans(ctx, object);
  await rememberSeparated(ctx, object, restricted);
  return count;
}

/** Records that are there, and merged ones, by which their survivors are found. */
function isFound(ctx: Context, alias: string): Fragment {
  const [deleted, id] = [column(alias, 'deleted_at'), column(alias, 'id')];
  return sql`(${deleted} is null or exists (
    select from ${qualified(ctx.workspace.schema, 'merges')} m where m.merged_id = ${id} and m.state = 'merged'))`;
}

/** Locked against change, so that no newer words are overwritten by older ones. */
async function rebuildSome(
  ctx: Context,
  object: ObjectType,
  after: string | null,
  restricted: ReadonlySet<string>,
): Promise<readonly string[]> {
  const fields = searchedFields(object);
  const columns = fields.map((field) => storageOf(field.type).select(field, 't'));
  const fixed = [sql`t.id`, sql`t.owner_id`, sql`t.readers`, sql`t.updated_at`];
  const rows = await ctx.db.arrays(
    sql`select ${sql.join([...fixed, ...columns.flat()])} from ${qualified(ctx.workspace.schema, object.table)} as t
      where ${isFound(ctx, 't')} ${after === null ? sql`` : sql`and t.id > ${after}`} order by t.id limit ${batch} for share of t`,
  );
  const records = rows.map((row): Searchable => {
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
  const ids = records.map((record) => record.id);
  await deleteSearchRows(ctx, object, ids);
  await writeSearchRows(ctx, object, records, restricted);
  return ids;
}

/** Rows of records that are deleted or gone. */
async function deleteOrphans(ctx: Context, object: ObjectType): Promise<void> {
  await ctx.db.run(
    sql`delete from ${qualified(ctx.workspace.schema, 'search')} as s where s.object = ${object.name} and not exists
      (select 1 from ${qualified(ctx.workspace.schema, object.table)} as t where t.id = s.record_id and ${isFound(ctx, 't')})`,
  );
}
