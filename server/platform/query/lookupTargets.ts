/** Lookup fields as SQL: the column that points, the objects pointed to, the label of what is there. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import { titleText } from '../fields/titleText.ts';
import { visible } from './rowRights.ts';

export function isLookup(field: FieldMeta): boolean {
  return field.type === 'lookup' || field.type === 'user' || field.type === 'polymorphic';
}

/** The column with the id: the last one, for a polymorphic field keeps the object's name before it. */
export function pointer(field: FieldMeta, alias: string): Fragment {
  return columnPlace(field, alias, storageOf(field.type).columns(field).at(-1)!);
}

/** The column with the object's name, of a polymorphic field. */
function objectColumn(field: FieldMeta, alias: string): Fragment {
  return columnPlace(field, alias, storageOf(field.type).columns(field)[0]!);
}

/**
 * The title of the record that the field points to, null when there is none that the actor may see. One scalar
 * subquery for each object pointed to: it is computed for the rows of the page only, whatever the planner thinks of
 * the rest, and costs less planning than a join.
 */
export function labelOf(ctx: Context, field: FieldMeta, alias: string): Fragment {
  const targets = field.targets ?? [];
  if (field.type !== 'polymorphic') return titleOf(ctx, targets[0]!, pointer(field, alias));
  const cases = targets.map(
    (target) =>
      sql`when ${objectColumn(field, alias)} = ${target} then ${titleOf(ctx, target, pointer(field, alias))}`,
  );
  return sql`case ${sql.join(cases, sql` `)} end`;
}

function titleOf(ctx: Context, object: string, id: Fragment): Fragment {
  const { table, title } = target(ctx, object, 'l');
  return sql`(select ${title} from ${table} as l where l.id = ${id} and ${visible(ctx, object, 'l')})`;
}

/** The same title by a join, as `alias`: for rows that are few already, such as those of one page. */
export function joinedTitle(
  ctx: Context,
  object: string,
  id: Fragment,
  alias: string,
): { readonly join: Fragment; readonly title: Fragment } {
  const { table, title } = target(ctx, object, alias);
  const found = column(alias, 'id');
  return {
    join: sql`left join ${table} as ${sql.id(alias)} on ${found} = ${id} and ${visible(ctx, object, alias)}`,
    title: sql`case when ${found} is not null then ${title} end`,
  };
}

/** A title that is hidden or empty is told as an empty text: null says that the record is out of sight. */
function target(ctx: Context, object: string, alias: string): { table: Fragment; title: Fragment } {
  const { table, titleField } = ctx.registry.object(object);
  const readable = ctx.actor.rights.field(object, titleField.name) !== 'hidden';
  return {
    table: qualified(ctx.workspace.schema, table),
    title: readable ? sql`coalesce(${titleText(titleField, alias)}, '')` : sql`''`,
  };
}

/** Whether the field points to a record that the actor may see. */
export function pointsToVisible(ctx: Context, field: FieldMeta, alias: string): Fragment {
  const checks = (field.targets ?? []).map((name) => {
    const target = ctx.registry.object(name);
    const found = sql`exists (select 1 from ${qualified(ctx.workspace.schema, target.table)} as l where l.id = ${pointer(field, alias)} and ${visible(ctx, name, 'l')})`;
    return field.type === 'polymorphic' ? sql`(${objectColumn(field, alias)} = ${name} and ${found})` : found;
  });
  return checks.length === 1 ? checks[0]! : sql`(${sql.join(checks, sql` or `)})`;
}
