/** Other people as the caller may know them, and as actors with their own rights. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { actorFor } from '../permissions/actors.ts';
import { userNames } from '../records/userNames.ts';

/** A user named to the reader; `label` is null for one who is gone or whom he may not see. */
export interface Person {
  readonly id: string;
  readonly label: string | null;
}

/** By id. */
export async function peopleOf(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Person>> {
  const labels = await userNames(ctx, ids);
  const wanted = ids.filter((id) => id !== null);
  return new Map(wanted.map((id) => [id, { id, label: labels.get(id) ?? null }]));
}

/** The same work with the rights and the language of another person; null when he is not active any more. */
export async function asUser(ctx: Context, userId: string): Promise<Context | null> {
  const actor = await actorFor(ctx.db, ctx.workspace, userId);
  if (actor === null) return null;
  return { ...ctx, actor, env: { ...ctx.env, language: actor.language, timeZone: actor.timeZone } };
}

/** Active members of departments and of those below them; at most `limit`. */
export async function membersOf(
  ctx: Context,
  departments: readonly string[],
  limit: number,
): Promise<string[]> {
  if (departments.length === 0) return [];
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    with recursive tree (id, depth) as (
      select d.id, 0 from ${qualified(schema, 'departments')} d
      where d.id = any(${[...departments]}::uuid[]) and d.deleted_at is null
      union
      select d.id, tree.depth + 1 from ${qualified(schema, 'departments')} d join tree on d.parent_id = tree.id
      where d.deleted_at is null and tree.depth < 50)
    select u.id from ${qualified(schema, 'users')} u
    where u.department_id in (select id from tree) and u.deleted_at is null and u.status is distinct from 'inactive'
    order by u.id limit ${limit}`);
  return rows.map((row) => row.id);
}
