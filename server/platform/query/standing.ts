/** Where a record stands for an actor: on the pages, in the recycle bin, or out of sight. */
import { isId } from '../../base/ids.ts';
import { column, or, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { inBin, visible } from './rowRights.ts';

export type Standing = 'present' | 'deleted' | null;

/** Null for a record that is absent and for one that the actor may not meet: the two must not be told apart. */
export async function standingOf(ctx: Context, object: ObjectType, id: string): Promise<Standing> {
  if (!isId(id)) return null;
  const [row] = await ctx.db.arrays(
    sql`select ${column('t', 'deleted_at')} is null from ${qualified(ctx.workspace.schema, object.table)} as t
      where t.id = ${id}::uuid and ${or([visible(ctx, object.name, 't'), inBin(ctx, object.name, 't')])}`,
  );
  if (row === undefined) return null;
  return row[0] === true ? 'present' : 'deleted';
}
