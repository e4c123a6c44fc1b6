/** What taking a merge back would do, as far as the actor may know. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../query/rowRights.ts';
import { pointsTo } from '../links.ts';
import { isShown, shownValues } from '../shownValues.ts';
import { endOf, wayOn } from './chain.ts';
import { planGivenBack } from './giveBack.ts';
import { mostMovedAtOnce } from './mergeRun.ts';
import { openMerge } from './unmerge.ts';
import { countMoves } from './unmergeRun.ts';

export interface UnmergePreview {
  readonly survivor: string;
  readonly merged: string;
  /** What the survivor has afterwards, of the fields that it gives back. */
  readonly fields: readonly { readonly field: string; readonly value: unknown }[];
  /** Fields that somebody wrote since; they stay as they are. */
  readonly kept: readonly string[];
  /** Records that go back, by their lookup; and those that somebody moved elsewhere since. */
  readonly relations: readonly {
    readonly object: string;
    readonly field: string;
    readonly count: number;
    readonly left: number;
  }[];
  readonly large: boolean;
}

export async function previewUnmerge(ctx: Context, id: string): Promise<UnmergePreview> {
  const merge = await openMerge(ctx, id);
  const object = ctx.registry.object(merge.object);
  const way = await wayOn(ctx, merge);
  const { levels } = await planGivenBack(ctx, object, merge, way);
  const { survivor, given } = levels[0]!;
  const shown = (name: string) => isShown(ctx, object, name) && !object.fields.get(name)?.computed;
  const [values] = await shownValues(ctx, object, survivor.id, [given.values]);
  return {
    survivor: merge.survivorId,
    merged: merge.mergedId,
    fields: Object.keys(given.values)
      .filter(shown)
      .map((field) => ({ field, value: values?.[field] ?? null })),
    kept: given.conflicts.filter(shown),
    relations: await relationsOf(ctx, merge.id, merge.object, endOf(merge, way)),
    large: (await countMoves(ctx, id, mostMovedAtOnce + 1)) > mostMovedAtOnce,
  };
}

async function relationsOf(
  ctx: Context,
  merge: string,
  objectName: string,
  there: string,
): Promise<UnmergePreview['relations']> {
  const moves = qualified(ctx.workspace.schema, 'merge_moves');
  const places = await ctx.db.rows<{ place: string }>(sql`
    select distinct place from ${moves} where merge_id = ${merge}::uuid and strpos(place, '.') > 0 order by place`);
  const relations: UnmergePreview['relations'][number][] = [];
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
