/** The view that the people of a role meet first; one's own choice, kept in one's preferences, goes before it. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';

export interface RoleDefault {
  readonly object: string;
  readonly role: string;
  /** Id of a stored view, or the name of a declared one. */
  readonly view: string;
}

function defaults(ctx: Context) {
  return qualified(ctx.workspace.schema, 'view_defaults');
}

export function roleDefaults(ctx: Context, object: string): Promise<RoleDefault[]> {
  return ctx.db.rows(
    sql`select object, role, view from ${defaults(ctx)} where object = ${object} order by role`,
  );
}

/** By object, for the caller: of several roles the one that he was given first decides. */
export async function ownDefaults(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db.rows<RoleDefault>(sql`
    select distinct on (d.object) d.object, d.role, d.view
    from ${defaults(ctx)} as d
    join ${qualified(ctx.workspace.schema, 'users')} as u on u.id = ${ctx.actor.userId} and d.role = any(u.roles)
    order by d.object, array_position(u.roles, d.role)`);
  return new Map(rows.map((row) => [row.object, row.view]));
}

/** Null: the role has none of its own any more. */
export async function setRoleDefault(
  ctx: Context,
  { object, role, view }: Omit<RoleDefault, 'view'> & { readonly view: string | null },
): Promise<void> {
  await ctx.db.run(
    view === null
      ? sql`delete from ${defaults(ctx)} where object = ${object} and role = ${role}`
      : sql`insert into ${defaults(ctx)} (object, role, view) values (${object}, ${role}, ${view})
          on conflict (object, role) do update set view = excluded.view`,
  );
}

/** A view that is gone is nobody's default. */
export async function dropDefaultsOf(ctx: Context, view: string): Promise<void> {
  await ctx.db.run(sql`delete from ${defaults(ctx)} where view = ${view}`);
}
