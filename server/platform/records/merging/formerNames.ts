/** Records that are named by what was once another's: the number, the id in a source system, the id itself of one that went into them. */
import { and, type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { visible } from '../../query/rowRights.ts';
import { survivorsOf } from './survivors.ts';

/** Fields by which others know a record, and go on to know it after it was merged. */
export function staysKnown({ type, name }: Pick<Field, 'type' | 'name'>): boolean {
  return type === 'id' || type === 'autoNumber' || name === 'sourceId';
}

/**
 * By the id of a merged record that `where` finds (as `t`) the one that it is now, where the actor may see that one.
 */
export async function nowOf(
  ctx: Context,
  object: ObjectType,
  where: Fragment,
): Promise<ReadonlyMap<string, string>> {
  const { schema } = ctx.workspace;
  const table = qualified(schema, object.table);
  const merged = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${table} t join ${qualified(schema, 'merges')} m on m.merged_id = t.id and m.state = 'merged'
    where ${and([sql`t.deleted_at is not null`, where])}`);
  const survivors = await survivorsOf(
    ctx,
    merged.map(({ id }) => id),
  );
  if (survivors.size === 0) return survivors;
  const seen = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${table} t
    where ${and([sql`t.id = any(${[...new Set(survivors.values())]}::uuid[])`, visible(ctx, object.name, 't')])}`);
  const open = new Set(seen.map(({ id }) => id));
  return new Map([...survivors].filter(([, survivor]) => open.has(survivor)));
}
