/** One page of a list in one statement: rows in order, and the cursor that leads on. */
import type { RecordData } from '../../../shared/query.ts';
import { and, column, compile, type Fragment, nothing, qualified, sql, whole } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { type Range, ranges, wholeOrder } from './keyset.ts';
import { type PageLabels, pageAlias } from './pageLabels.ts';
import type { Selection } from './selection.ts';
import type { Sort } from './sortKeys.ts';
import { statementName } from './statementNames.ts';

export const table = 't';

export interface PageQuestion {
  readonly selection: Selection;
  readonly sort: Sort;
  /** Filter, rights and whatever else a row must meet. */
  readonly condition: Fragment;
  /**
   * Few rows can meet the condition, for sure: all that do are put in order, and no index of the order is walked in the
   * hope of meeting them early.
   */
  readonly few?: boolean;
  /** One plan is good for every value of the condition (`walksOneIndex.ts`): PostgreSQL keeps it under a name. */
  readonly onePlan?: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Everything that order and rows depend on, to which the cursor is bound. */
  readonly question: string;
}

export interface Page {
  readonly data: RecordData[];
  readonly nextCursor: string | null;
}

export async function page(ctx: Context, object: ObjectType, asked: PageQuestion): Promise<Page> {
  const { selection, sort, limit, question } = asked;
  const after = asked.cursor === undefined ? undefined : openCursor(asked.cursor, question, sort.keys.length);
  const statement = compile(pageStatement(ctx, object, asked, after));
  const name = asked.onePlan ? statementName(statement.text) : undefined;
  const rows = await ctx.db.arrays(name === undefined ? statement : { ...statement, name });
  const more = rows.length > limit;
  if (more) rows.pop();
  const data = rows.map(selection.record);
  const last = rows.at(-1);
  const nextCursor = more && last ? sealCursor(last.slice(selection.width), question) : null;
  return { data, nextCursor };
}

/** One row more than the limit tells whether there is a next page. */
export function pageStatement(
  ctx: Context,
  object: ObjectType,
  asked: PageQuestion,
  after: readonly unknown[] | undefined,
): Fragment {
  const { selection, sort, condition } = asked;
  const { labels } = selection;
  const most = whole(asked.limit + 1);
  const keys = sort.keys.map(({ expression }, n) => sql`${expression} as ${sql.id(keyName(n))}`);
  const columns = sql.join([labels?.own ?? selection.columns, ...keys]);
  const joins = sort.joins.length === 0 ? nothing : sql` ${sql.join(sort.joins, sql` `)}`;
  const rows = sql`${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)}`;
  // The planner does not look for an order, or a limit, through an offset.
  const from = asked.few
    ? sql`(select ${sql.id(table)}.* from ${rows} where ${condition} offset 0) as ${sql.id(table)}`
    : rows;
  const one = ({ conditions, orderBy }: Range): Fragment =>
    sql`select ${columns} from ${from}${joins} where ${and([...(asked.few ? [] : [condition]), ...conditions])} order by ${orderBy} limit ${most}`;
  const [first, second] = ranges(sort.keys, after);
  const found = second ? sql`(${one(first!)}) union all (${one(second)}) limit ${most}` : one(first!);
  return labels ? labelled(found, labels, sort) : found;
}

/** A join need not keep the order of the page. */
function labelled(found: Fragment, labels: PageLabels, { keys }: Sort): Fragment {
  const named = keys.map((key, n) => ({ ...key, expression: column(pageAlias, keyName(n)) }));
  const columns = sql.join([labels.columns, ...named.map(({ expression }) => expression)]);
  return sql`select ${columns} from (${found}) as ${sql.id(pageAlias)} ${labels.joins} order by ${wholeOrder(named)}`;
}

function keyName(n: number): string {
  return `k${n}`;
}
