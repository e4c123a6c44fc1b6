/** The records that a merge moved, by the lookup that points there: as many as the actor may see. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../query/rowRights.ts';
import { pointsTo } from '../links.ts';
import { isShown } from '../shownValues.ts';

export interface MovedRecords {
  readonly object: string;
  readonly field: string;
  /** That still point to the survivor. */
  readonly count: number;
  /** That somebody moved elsewhere since. */
  readonly left: number;
}

/** @param there the record that they point to now: the survivor, or what that went into */
export async function movedRecords(
  ctx: Context,
  merge: string,
  objectName: string,
  there: string,
): Promise<MovedRecords[]> {
  const moves = qualified(ctx.workspace.schema, 'merge_moves');
  const places = await ctx.db.rows<{ place: string }>(sql`
    select distinct place from ${moves} where merge_id = ${merge}::uuid and strpos(place, '.') > 0 order by place`);
  const relations: MovedRecords[] = [];
  for (const { place } of places) {
    const [name, fieldName] = place.split('.');
    const child = ctx.registry.objects.get(name ?? '');
    const field = child?.fields.get(fieldName ?? '');
    if (!child || !field || ctx.actor.rights.rows(child.name, 'read') === null) continue;
    if (!isShown(ctx, child, field.name)) continue;
    const target = ctx.registry.object(objectName);
    const [row] = await ctx.db.rows<{ count: number; still: number }>(sql`
      select count(*)::int as count, count(*) filter (where ${pointsTo(target, field, [there]).condition})::int as still
      from ${moves} m join ${qualified(ctx.workspace.schema, child.table)} t on t.id = m.row_id
      where ${and([sql`m.merge_id = ${merge}::uuid`, sql`m.place = ${place}`, visible(ctx, child.name, 't')])}`);
    if (row && row.count > 0)
      relations.push({
        object: child.name,
        field: field.name,
        count: row.still,
        left: row.count - row.still,
      });
  }
  return relations;
}

/** How many there are of them at the survivor. */
export async function countMoved(
  ctx: Context,
  merge: string,
  objectName: string,
  there: string,
): Promise<number> {
  const moved = await movedRecords(ctx, merge, objectName, there);
  return moved.reduce((sum, { count }) => sum + count, 0);
}
