/** A board: for each option of a select field its first records, their number and sums; two statements in all. */
import type { Option } from '../../../shared/metadata.ts';
import type { BoardColumn, ListQuery, RecordData } from '../../../shared/query.ts';
import { and, type Fragment, nothing, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { aggregate } from './aggregate.ts';
import { sealCursor } from './cursor.ts';
import { resolvePath } from './fieldPath.ts';
import { ranges } from './keyset.ts';
import { type PageQuestion, table } from './page.ts';
import { invalidRequest } from './refusals.ts';

const mostCards = 200;
const mostSums = 5;

/**
 * @param asked the list whose records the board shows
 * @param questionOf what a cursor of the same list is bound to when it has this filter besides its own
 * @param pipelines whose stages are columns where they hold nothing; absent: all
 */
export async function board(
  ctx: Context,
  object: ObjectType,
  groupPage: NonNullable<ListQuery['groupPage']>,
  asked: Omit<PageQuestion, 'limit' | 'cursor' | 'question'>,
  questionOf: (filter: Record<string, unknown>) => string,
  pipelines?: ReadonlySet<string>,
): Promise<readonly BoardColumn[]> {
  const { by, limit, sums = [] } = groupPage;
  const { field, steps } = resolvePath(ctx, object, by, 'ask');
  check(
    field.type === 'select' && steps.length === 0,
    'by',
    'A board has the options of a select field as columns.',
    '看板的列必须是选择字段的选项。',
  );
  check(
    Number.isInteger(limit) && limit >= 1 && limit <= mostCards,
    'limit',
    `A column shows 1 to ${mostCards} records.`,
    `每列可显示 1 到 ${mostCards} 条记录。`,
  );
  check(
    sums.length <= mostSums,
    'sums',
    `A board sums at most ${mostSums} fields.`,
    `看板最多可汇总 ${mostSums} 个字段。`,
  );

  const measures = [
    { as: 'count', fn: 'count' as const },
    ...sums.map((name, n) => ({ as: `sum${n}`, fn: 'sum' as const, field: name })),
  ];
  const { groups } = await aggregate(ctx, object, { groupBy: [{ field: by }], measures }, asked.condition);
  const found = new Map(groups.map((group) => [group.keys[by]!.value as string | null, group.measures]));
  const cards = await cardsOf(ctx, object, field, [...found.keys()], asked, limit);

  return columnValues(field, found, pipelines).map((value) => {
    const counted = found.get(value);
    const { data, next } = cards.get(value) ?? noCards;
    const filter = { [by]: value === null ? { isNull: true } : value };
    return {
      value,
      count: Number(counted?.count ?? 0),
      sums: Object.fromEntries(sums.map((name, n) => [name, String(counted?.[`sum${n}`] ?? '0')])),
      data,
      nextCursor: next === null ? null : sealCursor(next, questionOf(filter)),
    };
  });
}

/** Active options in their order, then whatever else the records hold. */
function columnValues(
  field: Field,
  found: ReadonlyMap<string | null, unknown>,
  pipelines?: ReadonlySet<string>,
): readonly (string | null)[] {
  const isAsked = ({ pipeline }: Option) => !pipelines || pipeline === undefined || pipelines.has(pipeline);
  const options = [...(field.options ?? [])].sort((a, b) => a.order - b.order);
  const shown = options
    .filter((option) => (option.active && isAsked(option)) || found.has(option.value))
    .map((option) => option.value);
  return [...shown, ...[...found.keys()].filter((value) => value === null || !shown.includes(value))];
}

interface Cards {
  readonly data: readonly RecordData[];
  /** Sort values of the last card, when more follow. */
  readonly next: readonly unknown[] | null;
}

const noCards: Cards = { data: [], next: null };

async function cardsOf(
  ctx: Context,
  object: ObjectType,
  field: Field,
  values: readonly (string | null)[],
  { selection, sort, condition }: Omit<PageQuestion, 'limit' | 'cursor' | 'question'>,
  limit: number,
): Promise<Map<string | null, Cards>> {
  const columns = sql.join([selection.columns, ...sort.keys.map((key) => key.expression)]);
  const joins = sort.joins.length === 0 ? nothing : sql` ${sql.join(sort.joins, sql` `)}`;
  const from = sql`${qualified(ctx.workspace.schema, object.table)} as ${sql.id(table)}${joins}`;
  const own = storageOf(field.type).groups!(field, table);
  const firstOf = (column: Fragment): Fragment => {
    const parts = ranges(sort.keys, undefined).map(
      ({ conditions, orderBy }) =>
        sql`(select ${columns} from ${from} where ${and([condition, column, ...conditions])} order by ${orderBy} limit ${limit + 1})`,
    );
    // One range is a select with its own limit already; a second limit behind it would not parse.
    return parts.length === 1 ? parts[0]! : sql`${sql.join(parts, sql` union all `)} limit ${limit + 1}`;
  };
  const named = values.filter((value) => value !== null);
  const arms: Fragment[] = [];
  if (named.length > 0) {
    arms.push(
      sql`select o.value, c.* from unnest(${named}::text[]) as o (value) cross join lateral (${firstOf(sql`${own} = o.value`)}) as c`,
    );
  }
  if (named.length < values.length) {
    arms.push(sql`select null::text, c.* from (${firstOf(sql`${own} is null`)}) as c`);
  }
  if (arms.length === 0) return new Map();
  const rows = await ctx.db.arrays(sql`${sql.join(arms, sql` union all `)}`);
  const columnsOfRows = new Map<string | null, unknown[][]>();
  for (const row of rows) {
    const value = row[0] as string | null;
    const found = columnsOfRows.get(value);
    if (found) found.push(row);
    else columnsOfRows.set(value, [row]);
  }
  const width = 1 + selection.width;
  return new Map(
    [...columnsOfRows].map(([value, found]) => {
      const shown = found.slice(0, limit);
      const next = found.length > limit ? shown.at(-1)!.slice(width) : null;
      return [value, { data: shown.map((row) => selection.record(row.slice(1))), next }];
    }),
  );
}

function check(holds: boolean, name: string, en: string, zh: string): void {
  if (!holds) throw invalidRequest(`groupPage.${name}`, { en, zh });
}
