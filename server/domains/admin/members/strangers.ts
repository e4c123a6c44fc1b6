/** Which of these ids are no records that the actor may see: nobody is made a member who is not there. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { visible } from '../../../platform/query/rowRights.ts';

export async function strangers(
  ctx: Context,
  object: 'user' | 'group' | 'department',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const table = qualified(ctx.workspace.schema, ctx.registry.object(object).table);
  // Locked, so that none of them is deleted for good before this commits.
  const found = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${table} t where t.id = any(${[...ids]}::uuid[]) and ${visible(ctx, object, 't')}
    order by t.id for key share`);
  const known = new Set(found.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id)));
}
