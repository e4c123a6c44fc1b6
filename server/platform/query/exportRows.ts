/** Rows for an export: first which ones, in one short statement and in their order; then their fields, part by part. */
import type { ListQuery, RecordData } from '../../../shared/query.ts';
import type { Db } from '../../base/database.ts';
import { and, type Fragment, nothing, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { askedFilter } from './askedFilter.ts';
import { IdList } from './idList.ts';
import { table } from './page.ts';
import { conditionOf } from './reader.ts';
import { noRightToExport } from './refusals.ts';
import { rememberedSelection } from './rememberedSelection.ts';
import { rightsCondition, visible } from './rowRights.ts';
import { sortKeys } from './sortKeys.ts';

/** Ids of one answer while they are collected; FETCH takes no parameter, so its text says the same. */
const idsOfOneFetch = 4_000;
const nextIds = sql`fetch forward 4000 from exported`;

/** Rows that the actor may both read and export. */
function exportable(ctx: Context, object: ObjectType): Fragment {
  if (ctx.actor.rights.rows(object.name, 'export') === null) throw noRightToExport(object.declaration);
  const rights = rightsCondition(ctx, object.name, table, 'export');
  return rights ? and([visible(ctx, object.name, table), rights]) : visible(ctx, object.name, table);
}

/**
 * All that match, in their order, as they are at this moment. A transaction of its own lasts as long as the ids take,
 * whatever the fields weigh. @param most stops one above it, which tells that there are more
 */
export async function matchingIds(
  ctx: Context,
  object: ObjectType,
  query: Pick<ListQuery, 'filter' | 'search' | 'sort'>,
  most = Number.POSITIVE_INFINITY,
): Promise<IdList> {
  const filter = askedFilter(ctx, object, query.filter);
  const condition = and([exportable(ctx, object), await conditionOf(ctx, object, query, filter, undefined)]);
  const sort = sortKeys(ctx, object, query.sort, table);
  const order = sort.keys.map(({ expression, descending }) =>
    descending ? sql`${expression} desc nulls last` : sql`${expression} asc nulls last`,
  );
  const joins = sort.joins.length === 0 ? nothing : sql` ${sql.join(sort.joins, sql` `)}`;
  const from = sql`${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)}`;
  const limit = Number.isFinite(most) ? sql` limit ${most + 1}` : nothing;
  const found = new IdList();
  const collect = async (db: Db) => {
    await db.run(
      sql`declare exported no scroll cursor for select ${sql.id(table, 'id')} from ${from}${joins} where ${condition} order by ${sql.join(order)}${limit}`,
    );
    for (;;) {
      const rows = await db.arrays(nextIds);
      found.add(rows.map((row) => row[0] as string));
      if (rows.length < idsOfOneFetch) break;
    }
    await db.run(sql`close exported`);
  };
  // Who holds a moment already asks in it.
  if (ctx.db.inTransaction) await collect(ctx.db);
  else await ctx.database.transaction(collect, { snapshot: true });
  return found;
}

/** Those of `ids` that are still there and still the actor's to export, in their order. */
export async function exportedRows(
  ctx: Context,
  object: ObjectType,
  fields: readonly string[],
  ids: readonly string[],
): Promise<RecordData[]> {
  const { columns, record } = rememberedSelection(ctx, object, fields);
  const rows = await ctx.db.arrays(sql`
    select ${columns} from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join ${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)} on ${sql.id(table)}.id = wanted.id
    where ${exportable(ctx, object)} order by wanted.place`);
  return rows.map(record);
}
