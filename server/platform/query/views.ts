/** `view=<id>`: the fields, the sort and the filter of a view, where the question does not bring its own. */
import type { ViewDefinition } from '../../../shared/metadata.ts';
import type { ListQuery } from '../../../shared/query.ts';
import { isId } from '../../base/ids.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { askedFilter } from './askedFilter.ts';
import { resolvePath } from './fieldPath.ts';
import { readyViews } from './queueView.ts';
import { sortKeys } from './sortKeys.ts';

/** Fields and sort of the question win; the view's filter always holds. */
export async function withView(ctx: Context, object: ObjectType, query: ListQuery): Promise<ListQuery> {
  if (query.view === undefined) return query;
  const { view: id, ...rest } = query;
  const view = await definitionOf(ctx, object, id!);
  if (!view) throw new Problem('not_found');
  try {
    askedFilter(ctx, object, view.filter);
    if (query.sort === undefined) sortKeys(ctx, object, view.sort, 't');
  } catch (error) {
    // A field of the view that the caller may not ask by: he learns that there is one, and not which.
    if (error instanceof Problem && error.code === 'unknown_field') throw new Problem('view_not_available');
    throw error;
  }
  const filters = [view.filter, query.filter].filter((filter) => filter !== undefined && filter !== null);
  return {
    ...rest,
    fields: query.fields ?? view.fields.filter((name) => isReadable(ctx, object, name)),
    ...(query.sort === undefined && view.sort !== undefined ? { sort: view.sort } : {}),
    ...(filters.length === 0 ? {} : { filter: filters.length === 1 ? filters[0] : { and: filters } }),
  };
}

/** A declared view, the caller's own, or a shared one. */
async function definitionOf(
  ctx: Context,
  object: ObjectType,
  id: string,
): Promise<ViewDefinition | undefined> {
  const declared = readyViews(object).find((view) => view.id === id);
  if (declared) return declared;
  if (!isId(id)) return undefined;
  const [row] = await ctx.db.rows<{ definition: ViewDefinition }>(
    sql`select definition from ${qualified(ctx.workspace.schema, 'views')} where id = ${id} and object = ${object.name} and ${viewIsVisible(ctx)}`,
  );
  return row?.definition;
}

/** Of a row of `views`: one's own, shared with everyone, or shared with a role that one has. */
export function viewIsVisible(ctx: Context): Fragment {
  const users = qualified(ctx.workspace.schema, 'users');
  const own = sql`(select u.roles from ${users} as u where u.id = ${ctx.actor.userId})`;
  return sql`(owner_id = ${ctx.actor.userId} or (shared and (roles is null or roles && ${own})))`;
}

function isReadable(ctx: Context, object: ObjectType, name: string): boolean {
  try {
    resolvePath(ctx, object, name, 'read');
    return true;
  } catch {
    return false;
  }
}
