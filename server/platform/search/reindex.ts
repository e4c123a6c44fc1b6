/** `guanxi search rebuild`: makes all search rows of an object again, in steps that lock nothing for long. */
import { inTransaction } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { rememberSeparated, restrictedFields } from './searchClasses.ts';
import { isFound, searchedRecords } from './searchedRecords.ts';
import { deleteSearchRows, writeSearchRows } from './searchRows.ts';

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

/** Locked against change, so that no newer words are overwritten by older ones. */
async function rebuildSome(
  ctx: Context,
  object: ObjectType,
  after: string | null,
  restricted: ReadonlySet<string>,
): Promise<readonly string[]> {
  const records = await searchedRecords(ctx, object, { after, limit: batch, locked: true });
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
