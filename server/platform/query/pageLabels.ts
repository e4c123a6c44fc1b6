/**
 * The labels of a page's lookups, joined to its rows when these are found: a subquery for each row, as a single record
 * has it, costs more than the page itself.
 */
import { column, type Fragment, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { joinedTitle } from './lookupTargets.ts';

/** A value of the select list, or the label of the lookup whose id is the value before it. */
export type SelectedValue = Fragment | { readonly labelOf: string };

export interface PageLabels {
  /** The select list of the page itself: every value but the labels, under names of ours. */
  readonly own: Fragment;
  /** The whole select list over the page and the joins. */
  readonly columns: Fragment;
  readonly joins: Fragment;
}

/** Alias of the page that the labels are joined to. */
export const pageAlias = 'page';

/** Undefined where nothing is to be joined. */
export function pageLabels(ctx: Context, values: readonly SelectedValue[]): PageLabels | undefined {
  const own: Fragment[] = [];
  const columns: Fragment[] = [];
  const joins: Fragment[] = [];
  for (const value of values) {
    if ('labelOf' in value) {
      const { join, title } = joinedTitle(ctx, value.labelOf, columns.at(-1)!, `l${joins.length}`);
      joins.push(join);
      columns.push(title);
    } else {
      const name = `c${own.length}`;
      own.push(sql`${value} as ${sql.id(name)}`);
      columns.push(column(pageAlias, name));
    }
  }
  if (joins.length === 0) return undefined;
  return { own: sql.join(own), columns: sql.join(columns), joins: sql.join(joins, sql` `) };
}
