/** What points to a merged record points to the survivor from now on, part by part; doubles among it become one. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { type Link, linksTo, pointsTo } from '../links.ts';
import { rowsOfOneStatement } from '../operations.ts';
import { joinDoubles, type MergeTwo } from './joinDoubles.ts';
import { lookupPlace, noteMoves } from './moves.ts';
import { repoint } from './repoint.ts';
import { repointInBin } from './repointInBin.ts';
import type { StoredMerge } from './storedMerges.ts';

/**
 * At most `limit` records; answers how many, less than `limit` once nothing is left. Deleted ones follow at the end.
 * @param together the records that become one: what they themselves point to is theirs
 */
export async function moveChildren(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  together: readonly string[],
  changeSet: ChangeSet,
  limit: number,
  mergeTwo: MergeTwo,
): Promise<number> {
  let moved = 0;
  for (const link of linksTo(ctx.registry, object)) {
    if (moved >= limit) return moved;
    const ids = await childrenOf(ctx, object, link, merge.mergedId, together, limit - moved);
    if (ids.length === 0) continue;
    const joined = await joinDoubles(ctx, link, ids, merge, (double, first, second) =>
      mergeTwo(ctx, double, { survivor: first, merged: [second] }, changeSet, { parent: merge.id }),
    );
    const left = ids.filter((id) => !joined.has(id));
    const refused = await repoint(
      ctx,
      link.child,
      link.field,
      left,
      { object, id: merge.survivorId },
      changeSet,
    );
    // What cannot follow would be left hanging: then nothing is merged.
    for (const problem of refused.values()) throw problem;
    await noteMoves(ctx, merge.id, lookupPlace(link.child.name, link.field.name), left);
    moved += ids.length;
  }
  return moved;
}

/** Records in the recycle bin, merged ones among them, point to the survivor too: they go on and back like all others. */
export async function moveInBin(ctx: Context, object: ObjectType, merge: StoredMerge): Promise<void> {
  for (const { child, field } of linksTo(ctx.registry, object)) {
    for (let open = true; open; ) {
      const rows = await ctx.db.rows<{ id: string }>(sql`
        select t.id from ${qualified(ctx.workspace.schema, child.table)} t
        where ${and([pointsTo(object, field, [merge.mergedId]).condition, sql`t.deleted_at is not null`])}
        order by t.id limit ${rowsOfOneStatement} for update`);
      const ids = rows.map(({ id }) => id);
      await repointInBin(ctx, child, field, ids, { object, id: merge.survivorId });
      await noteMoves(ctx, merge.id, lookupPlace(child.name, field.name), ids);
      open = ids.length === rowsOfOneStatement;
    }
  }
}

async function childrenOf(
  ctx: Context,
  object: ObjectType,
  { child, field }: Link,
  id: string,
  together: readonly string[],
  limit: number,
): Promise<string[]> {
  const others = child === object ? sql`not t.id = any(${[...together]}::uuid[])` : sql`true`;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, child.table)} t
    where ${and([pointsTo(object, field, [id]).condition, sql`t.deleted_at is null`, others])}
    order by t.id limit ${limit} for update`);
  return rows.map((row) => row.id);
}

/** How many records point to these, whoever may see them; at most `most`. */
export async function countChildren(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  most: number,
): Promise<number> {
  let count = 0;
  for (const { child, field } of linksTo(ctx.registry, object)) {
    if (count >= most) return most;
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select count(*)::int as count from (
        select 1 from ${qualified(ctx.workspace.schema, child.table)} t
        where ${pointsTo(object, field, ids).condition} and t.deleted_at is null limit ${most}) as counted`);
    count += row?.count ?? 0;
  }
  return count;
}
