/** What stayed as it is when a merge was taken back, as far as the actor may know of the records and of their fields. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { rightsCondition } from '../../query/rowRights.ts';
import { grouped } from '../grouped.ts';
import { isShown } from '../shownValues.ts';
import type { UnmergeConflict } from './unmergePart.ts';

export async function shownConflicts(
  ctx: Context,
  conflicts: readonly UnmergeConflict[],
): Promise<UnmergeConflict[]> {
  const seen = new Set<string>();
  for (const [name, own] of grouped(conflicts, (conflict) => conflict.object)) {
    const object = ctx.registry.object(name);
    const rows = await ctx.db.rows<{ id: string }>(sql`
      select t.id from ${qualified(ctx.workspace.schema, object.table)} t
      where t.id = any(${own.map(({ id }) => id)}::uuid[]) and ${rightsCondition(ctx, name, 't') ?? sql`true`}`);
    for (const { id } of rows) seen.add(`${name} ${id}`);
  }
  return conflicts.flatMap((conflict) => {
    if (!seen.has(`${conflict.object} ${conflict.id}`)) return [];
    const object = ctx.registry.object(conflict.object);
    const fields = conflict.fields.filter((field) => isShown(ctx, object, field));
    return fields.length === 0 && conflict.fields.length > 0 ? [] : [{ ...conflict, fields }];
  });
}
