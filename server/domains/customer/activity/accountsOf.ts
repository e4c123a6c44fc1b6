/** The account that a record belongs to, for objects that have one. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';

/** From record id to account id; records without account have no entry. */
export async function accountsOf(
  ctx: Context,
  objectName: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const object = ctx.registry.object(objectName);
  if (!object.fields.has('account')) return new Map();
  const rows = await ctx.db.rows<{ id: string; account_id: string }>(
    sql`select id, account_id from ${qualified(ctx.workspace.schema, object.table)}
      where id = any(${ids}::uuid[]) and account_id is not null`,
  );
  return new Map(rows.map((row) => [row.id, row.account_id]));
}
