/** How many records a list has: exact, or an estimate that costs no more than ten thousand rows. */
import type { ListAnswer } from '../../../shared/query.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { table } from './page.ts';

/** Up to here an estimate counts. */
export const countedExactly = 10_000;

export async function count(
  ctx: Context,
  object: ObjectType,
  condition: Fragment,
  how: 'estimate' | 'exact',
): Promise<NonNullable<ListAnswer['count']>> {
  const from = sql`from ${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)} where ${condition}`;
  if (how === 'exact') {
    const [row] = await ctx.db.arrays(sql`select count(*) ${from}`);
    return { value: Number(row![0]), exact: true };
  }
  const [row] = await ctx.db.arrays(
    sql`select count(*) from (select 1 ${from} limit ${countedExactly + 1}) as counted`,
  );
  const counted = Number(row![0]);
  if (counted <= countedExactly) return { value: counted, exact: true };
  return { value: Math.max(await plannedRows(ctx, from), counted), exact: false };
}

/** What the planner expects, from its statistics. */
export async function plannedRows(ctx: Context, from: Fragment): Promise<number> {
  const [row] = await ctx.db.arrays(sql`explain (format json) select 1 ${from}`);
  const [plan] = row![0] as readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];
  return plan.Plan['Plan Rows'];
}
