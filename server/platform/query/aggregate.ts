/** Groups and totals of a list in one statement and one walk over its rows. */
import type { AggregateAnswer, AggregateQuery } from '../../../shared/query.ts';
import { type Fragment, nothing, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { type GroupColumn, groupColumns, groupLabels } from './groupKeys.ts';
import { havingSql } from './having.ts';
import { type MeasureColumn, measureColumns } from './measures.ts';
import { table } from './page.ts';
import { invalidRequest } from './refusals.ts';

const limits = { default: 1000, most: 10_000 } as const;

/** @param condition filter and rights of the list */
export async function aggregate(
  ctx: Context,
  object: ObjectType,
  query: AggregateQuery,
  condition: Fragment,
): Promise<AggregateAnswer> {
  const groups = groupColumns(ctx, object, query, table);
  const measures = measureColumns(ctx, object, query.measures, table);
  const limit = limitOf(query.limit);
  const rows = await ctx.db.arrays(statement(ctx, object, { query, condition, groups, measures, limit }));

  const totalRow = rows.find((row) => Number(row[0]) !== 0) ?? rows[0]!;
  const groupRows = groups.length === 0 ? [] : rows.filter((row) => Number(row[0]) === 0);
  const truncated = groupRows.length > limit;
  if (truncated) groupRows.length = limit;

  const measuresOf = (row: readonly unknown[]) =>
    Object.fromEntries(measures.map((measure, n) => [measure.as, measure.value(row[1 + groups.length + n])]));
  const labels = await Promise.all(
    groups.map((group, n) =>
      groupLabels(
        ctx,
        group,
        groupRows.map((row) => group.value(row[1 + n])),
      ),
    ),
  );
  return {
    groups: groupRows.map((row) => ({
      keys: Object.fromEntries(groups.map((group, n) => [group.name, labels[n]!(group.value(row[1 + n]))])),
      measures: measuresOf(row),
    })),
    totals: measuresOf(totalRow),
    truncated,
  };
}

interface Parts {
  readonly query: AggregateQuery;
  readonly condition: Fragment;
  readonly groups: readonly GroupColumn[];
  readonly measures: readonly MeasureColumn[];
  readonly limit: number;
}

/**
 * Three layers: the rows with what is grouped, measured and filtered as columns; the groups, with the totals as one
 * more grouping set, so that no limit and no `having` touches them; the order. First column: 0 for a group.
 */
function statement(
  ctx: Context,
  object: ObjectType,
  { query, condition, groups, measures, limit }: Parts,
): Fragment {
  const keys = groups.map((_, n) => sql`${sql.id(`k${n}`)}`);
  const inputs = [
    ...groups.map((group, n) => sql`${group.expression} as ${sql.id(`k${n}`)}`),
    ...measures.flatMap(({ argument, filter }, n) => [
      ...(argument ? [sql`${argument} as ${sql.id(`a${n}`)}`] : []),
      ...(filter ? [sql`${filter} as ${sql.id(`f${n}`)}`] : []),
    ]),
  ];
  const results = measures.map(({ argument, filter, result }, n) => {
    const over = result(argument && sql`${sql.id(`a${n}`)}`, filter && sql`${sql.id(`f${n}`)}`);
    return sql`${over} as ${sql.id(`m${n}`)}`;
  });
  const rows = sql`select ${inputs.length === 0 ? nothing : sql.join(inputs)} from ${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)} where ${condition}`;
  // Built even where there is nothing to narrow or to order: what they name must exist.
  const having = havingSql(
    query.having,
    new Map(measures.map(({ as, numeric }, n) => [as, numeric ? sql`${sql.id(`m${n}`)}` : undefined])),
  );
  const order = orderBy(query.orderBy, groups, measures);
  if (groups.length === 0) return sql`select 1, ${sql.join(results)} from (${rows}) as rows`;

  const grouped = sql`select grouping(${sql.join(keys)}) as total, ${sql.join([...keys, ...results])} from (${rows}) as rows group by grouping sets ((${sql.join(keys)}), ())`;
  const columns = sql.join([...keys, ...measures.map((_, n) => sql`${sql.id(`m${n}`)}`)]);
  return sql`select total, ${columns} from (${grouped}) as groups where (total <> 0 or ${having}) order by total desc, ${order} limit ${limit + 2}`;
}

/** By measures and groups as asked, then by all groups, so that the order is complete. */
function orderBy(
  asked: string | undefined,
  groups: readonly GroupColumn[],
  measures: readonly MeasureColumn[],
): Fragment {
  const parts = (asked ?? '').split(',').filter((part) => part !== '');
  const columns = parts.map((part) => {
    const descending = part.startsWith('-');
    const name = descending ? part.slice(1) : part;
    const measure = measures.findIndex(({ as }) => as === name);
    const group = groups.findIndex((one) => one.name === name);
    if (measure < 0 && group < 0) {
      throw invalidRequest('orderBy', {
        en: `“${name}” is neither a measure nor a group of this question.`,
        zh: `“${name}”既不是此查询的度量也不是分组字段。`,
      });
    }
    const column =
      measure >= 0 ? sql`${sql.id(`m${measure}`)}` : groups[group]!.order(sql`${sql.id(`k${group}`)}`);
    return descending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`;
  });
  const rest = groups.map((group, n) => sql`${group.order(sql`${sql.id(`k${n}`)}`)} asc nulls last`);
  return sql.join([...columns, ...rest]);
}

function limitOf(limit: number | undefined): number {
  if (limit === undefined) return limits.default;
  if (Number.isInteger(limit) && limit >= 1 && limit <= limits.most) return limit;
  throw invalidRequest('limit', {
    en: `An aggregate has 1 to ${limits.most} groups.`,
    zh: `聚合的 limit 应为 1 到 ${limits.most} 之间的整数。`,
  });
}
