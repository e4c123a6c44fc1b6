/** The one reader of business tables: lists, records, child lists. Rights are part of every statement. */
import type { Condition } from '../../../shared/filters/grammar.ts';
import type { Verb } from '../../../shared/metadata.ts';
import type { ListAnswer, ListQuery, RecordData } from '../../../shared/query.ts';
import { isId } from '../../base/ids.ts';
import { and, column, type Fragment, qualified, sql } from '../../base/sql.ts';
import { noteList, noteRecord } from '../audit/reads/noteRead.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { aggregate } from './aggregate.ts';
import { askedFilter } from './askedFilter.ts';
import { askedPipelines } from './askedPipelines.ts';
import { board } from './board.ts';
import { conditionSql } from './conditionSql.ts';
import { count } from './count.ts';
import { type Page, page, table } from './page.ts';
import { preparedGet } from './preparedGet.ts';
import { invalidRequest, noRightToRead } from './refusals.ts';
import { rememberedSelection } from './rememberedSelection.ts';
import { inBin, isRowVerb, seesAll, visible } from './rowRights.ts';
import { searchCondition } from './searchCondition.ts';
import { seesFew } from './seesFew.ts';
import { sortKeys } from './sortKeys.ts';
import { testEnvOf } from './testEnv.ts';
import { withView } from './views.ts';
import { walksOneIndex } from './walksOneIndex.ts';

export const listLimits = { default: 50, most: 1000 } as const;

/** What a part of the server adds to a question: not the caller's, so its names are not checked against his rights. */
interface Narrowing {
  readonly condition: Fragment;
  /** Belongs to what the cursor is bound to. */
  readonly key: string;
}

export async function list(ctx: Context, object: ObjectType, asked: ListQuery): Promise<ListAnswer> {
  return listWithin(ctx, object, await withView(ctx, object, asked), undefined);
}

async function listWithin(
  ctx: Context,
  object: ObjectType,
  query: ListQuery,
  within: Narrowing | undefined,
): Promise<ListAnswer> {
  mayRead(ctx, object);
  const limit = limitOf(query.limit);
  const filter = askedFilter(ctx, object, query.filter);
  const condition = await conditionOf(ctx, object, query, filter, within);
  const fields = rememberedSelection(ctx, object, query.fields);
  const sort = sortKeys(ctx, object, query.sort, table);
  const questionOf = (filter: unknown): string =>
    JSON.stringify([
      ...[ctx.workspace.id, ctx.actor.kind, ctx.actor.userId, object.name, within?.key ?? ''],
      ...[query.sort ?? '', query.search ?? '', query.deleted ?? '', filter ?? null],
    ]);
  const asked = { selection: fields, sort, condition };
  if (query.groupPage) {
    // The cards after a column's first are a list with the column's value as one more filter.
    const questionOfColumn = (value: Record<string, unknown>): string =>
      questionOf(
        query.filter === undefined || query.filter === null ? value : { and: [query.filter, value] },
      );
    const columns = await board(
      ctx,
      object,
      query.groupPage,
      asked,
      questionOfColumn,
      askedPipelines(filter),
    );
    const shown = columns.flatMap(({ data }) => idsOf(data));
    await noteList(ctx, object.name, shown, query);
    return { data: [], nextCursor: null, columns };
  }
  const rows: Page =
    limit === 0
      ? { data: [], nextCursor: null }
      : await page(ctx, object, {
          ...asked,
          few: isNarrowed(query, within) && (await seesFew(ctx, object)),
          onePlan: !within && seesAll(ctx, object.name) && walksOneIndex(object, query, filter),
          limit,
          cursor: query.cursor,
          question: questionOf(query.filter),
        });
  await noteList(ctx, object.name, idsOf(rows.data), query);
  return {
    ...rows,
    ...(query.count === 'estimate' || query.count === 'exact'
      ? { count: await count(ctx, object, condition, query.count) }
      : {}),
    ...(query.aggregate ? { aggregate: await aggregate(ctx, object, query.aggregate, condition) } : {}),
  };
}

/** Null for a record that is absent, deleted or out of sight: the three must not be told apart. */
export async function get(
  ctx: Context,
  object: ObjectType,
  id: string,
  fields: readonly string[] = ['*'],
): Promise<RecordData | null> {
  mayRead(ctx, object);
  const prepared = preparedGet(ctx, object, fields);
  if (!isId(id)) return null;
  const [row] = await ctx.db.arrays(prepared.statement(id));
  if (row === undefined) return null;
  await noteRecord(ctx, object.name, id);
  return prepared.selection.record(row);
}

/** The visible ones among `ids`, in their order. */
export async function getMany(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  fields: readonly string[] = ['*'],
): Promise<RecordData[]> {
  mayRead(ctx, object);
  const known = [...new Set(ids.filter(isId))];
  if (known.length === 0) return [];
  const { columns, record } = rememberedSelection(ctx, object, fields);
  const rows = await ctx.db.arrays(
    sql`select ${columns} from ${tableOf(ctx, object)} where t.id = any(${known}::uuid[]) and ${visible(ctx, object.name, table)}`,
  );
  const found = new Map(rows.map((row) => [row[0] as string, record(row)]));
  await noteList(ctx, object.name, [...found.keys()]);
  return known.map((id) => found.get(id)).filter((one) => one !== undefined);
}

/** A child list of a record; the record itself must be visible, or the answer is null. */
export async function related(
  ctx: Context,
  object: ObjectType,
  id: string,
  relationName: string,
  asked: ListQuery,
): Promise<ListAnswer | null> {
  const relation = object.relations.get(relationName);
  if (!relation || !isId(id)) return null;
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) return null;
  const child = ctx.registry.object(relation.object);
  const field = child.fields.get(relation.field)!;
  const condition = storageOf(field.type).test('eq', id, field, table, testEnvOf(ctx));
  const query = await withView(ctx, child, asked);
  return listWithin(ctx, child, query, { condition, key: `${object.name}/${id}/${relationName}` });
}

/** Everything that matches, page by page along the id, for exports and bulk work: rows written behind are not met twice. */
export async function* pages(
  ctx: Context,
  object: ObjectType,
  query: Omit<ListQuery, 'cursor' | 'count' | 'aggregate' | 'groupPage'>,
): AsyncIterable<readonly RecordData[]> {
  let cursor: string | undefined;
  do {
    const answer = await list(ctx, object, {
      limit: listLimits.most,
      ...query,
      ...(cursor ? { cursor } : {}),
    });
    if (answer.data.length > 0) yield answer.data;
    cursor = answer.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Which of these records the actor may meet with `verb`. */
export async function visibleIds(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  verb: Verb,
): Promise<Set<string>> {
  if (!isRowVerb(verb)) throw new Error(`${verb} does not go by rows`);
  const known = ids.filter(isId);
  if (known.length === 0) return new Set();
  const rows = await ctx.db.arrays(
    sql`select ${column(table, 'id')} from ${tableOf(ctx, object)} where t.id = any(${known}::uuid[]) and ${visible(ctx, object.name, table, verb)}`,
  );
  return new Set(rows.map((row) => row[0] as string));
}

function idsOf(records: readonly RecordData[]): string[] {
  return records.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

/** Without a filter the planner is right: every so many rows of the order is the actor's. */
function isNarrowed(query: ListQuery, within: Narrowing | undefined): boolean {
  return within !== undefined || (query.filter ?? null) !== null || (query.search ?? '') !== '';
}

function tableOf(ctx: Context, object: ObjectType): Fragment {
  return sql`${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)}`;
}

export async function conditionOf(
  ctx: Context,
  object: ObjectType,
  query: ListQuery,
  filter: Condition | undefined,
  within: Narrowing | undefined,
): Promise<Fragment> {
  const inRecycleBin = query.deleted === 'only';
  const conditions = [inRecycleBin ? inBin(ctx, object.name, table) : visible(ctx, object.name, table)];
  if (within) conditions.push(within.condition);
  if (filter) conditions.push(conditionSql(ctx, filter, table));
  if (query.search !== undefined && query.search.trim() !== '') {
    if (inRecycleBin) throw binIsNotSearched();
    conditions.push(await searchCondition(ctx, object, query.search, table));
  }
  return and(conditions);
}

function mayRead(ctx: Context, object: ObjectType): void {
  if (ctx.actor.rights.rows(object.name, 'read') === null) throw noRightToRead(object.declaration);
}

function binIsNotSearched(): Error {
  return invalidRequest('search', {
    en: 'Deleted records are not searched; use a filter, such as {"name": {"contains": "…"}}.',
    zh: '已删除的记录不支持搜索，请使用筛选，例如 {"name": {"contains": "…"}}。',
  });
}

function limitOf(limit: number | undefined): number {
  if (limit === undefined) return listLimits.default;
  if (Number.isInteger(limit) && limit >= 0 && limit <= listLimits.most) return limit;
  throw invalidRequest('limit', {
    en: `The limit is a whole number from 0 to ${listLimits.most}.`,
    zh: `limit 应为 0 到 ${listLimits.most} 之间的整数。`,
  });
}
