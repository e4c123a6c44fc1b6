/** Keeps the row of a resource as it is read until the change of it is written. */
import { isId } from '../../base/ids.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';

export async function lockRow(ctx: Context, table: 'users' | 'groups', id: string): Promise<void> {
  const key = isId(id) ? id : null;
  await ctx.db.rows(
    sql`select from ${qualified(ctx.workspace.schema, table)} where id = ${key}::uuid for update`,
  );
}
