/** What an aggregate computes: count, sum, average, least, greatest, number of different values, each with its filter. */
import { padDecimal } from '../../../shared/currencies.ts';
import type { AggregateFunction, Measure } from '../../../shared/query.ts';
import { type Fragment, nothing, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { askedFilter } from './askedFilter.ts';
import { conditionSql } from './conditionSql.ts';
import { resolvePath, throughPath } from './fieldPath.ts';
import { asSeen } from './formulaSight.ts';
import { isLookup, pointsToVisible } from './lookupTargets.ts';
import { invalidRequest } from './refusals.ts';
import { seesAll } from './rowRights.ts';

export interface MeasureColumn {
  readonly as: string;
  /** Over the rows; null for a plain count. */
  readonly argument: Fragment | null;
  readonly filter: Fragment | null;
  /** Whether its result compares as a number. */
  readonly numeric: boolean;
  /** The aggregate, over the columns that hold argument and filter. */
  result(argument: Fragment | null, filter: Fragment | null): Fragment;
  value(raw: unknown): string | number | null;
}

const mostMeasures = 30;
const functions: ReadonlySet<unknown> = new Set<AggregateFunction>([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'countDistinct',
]);
const summed: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money', 'rating']);
const ordered: ReadonlySet<string> = new Set([...summed, 'date', 'datetime', 'autoNumber']);
/** Begins with a letter, so that no name of an object's prototype comes in. */
const nameShape = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

export function measureColumns(
  ctx: Context,
  object: ObjectType,
  measures: readonly Measure[],
  alias: string,
): readonly MeasureColumn[] {
  if (measures.length === 0 || measures.length > mostMeasures) {
    throw wrong(`Ask for 1 to ${mostMeasures} measures.`, `请指定 1 到 ${mostMeasures} 个度量。`);
  }
  const columns = measures.map((measure) => measureColumn(ctx, object, measure, alias));
  if (new Set(columns.map((column) => column.as)).size < columns.length) {
    throw wrong('Two measures have the same name.', '有两个度量使用了相同的名称。');
  }
  return columns;
}

function measureColumn(ctx: Context, object: ObjectType, measure: Measure, alias: string): MeasureColumn {
  const { as, fn } = measure;
  if (typeof as !== 'string' || !nameShape.test(as)) {
    throw wrong('A measure is named by letters and digits.', '度量名称应由字母和数字组成。');
  }
  if (!functions.has(fn)) {
    throw wrong(
      `“${String(fn)}” is no measure: use ${[...functions].join(', ')}.`,
      `没有度量“${String(fn)}”。`,
    );
  }
  const condition = askedFilter(ctx, object, measure.filter);
  const filter = condition ? conditionSql(ctx, condition, alias) : null;
  if (fn === 'count') {
    if (measure.field !== undefined) throw wrong('A count has no field.', 'count 不需要字段。');
    return {
      as,
      argument: null,
      filter,
      numeric: true,
      result: (_, f) => sql`count(*)${where(f)}`,
      value: Number,
    };
  }
  if (typeof measure.field !== 'string') throw wrong(`${fn} needs a field.`, `${fn} 需要指定字段。`);
  const { steps, field } = resolvePath(ctx, object, measure.field, 'ask');
  const storage = storageOf(field.type);
  const of = fn === 'countDistinct' ? storage.groups : storage.measures;
  const types = fn === 'sum' || fn === 'avg' ? summed : fn === 'countDistinct' ? undefined : ordered;
  if (!of || (types && !types.has(field.type))) {
    throw wrong(`There is no ${fn} of “${measure.field}”.`, `字段“${measure.field}”不支持 ${fn}。`);
  }
  const argument = throughPath(ctx, steps, alias, (at) => {
    const own = asSeen(ctx, field, at, of(field, at));
    if (!isLookup(field) || (field.targets ?? []).every((target) => seesAll(ctx, target))) return own;
    return sql`case when ${pointsToVisible(ctx, field, at)} then ${own} end`;
  });
  return {
    as,
    argument,
    filter,
    numeric: fn === 'countDistinct' || summed.has(field.type),
    result: (a, f) => call(fn, a!, f, field),
    value: (raw) => wire(ctx, fn, field, raw),
  };
}

function call(
  fn: Exclude<AggregateFunction, 'count'>,
  argument: Fragment,
  filter: Fragment | null,
  field: Field,
): Fragment {
  switch (fn) {
    case 'sum':
      return sql`coalesce(sum(${argument}::numeric)${where(filter)}, 0)`;
    case 'avg':
      // An average has no last digit: money keeps the cents, everything else six places.
      return field.type === 'money'
        ? sql`round(avg(${argument})${where(filter)}, 2)`
        : sql`trim_scale(round(avg(${argument}::numeric)${where(filter)}, 6))`;
    case 'min':
      return sql`min(${argument})${where(filter)}`;
    case 'max':
      return sql`max(${argument})${where(filter)}`;
    case 'countDistinct':
      return sql`count(distinct ${argument})${where(filter)}`;
  }
}

function where(filter: Fragment | null): Fragment {
  return filter === null ? nothing : sql` filter (where ${filter})`;
}

/** Exact numbers go out as text, counts as numbers. */
function wire(ctx: Context, fn: AggregateFunction, field: Field, raw: unknown): string | number | null {
  if (raw === null) return null;
  if (fn === 'countDistinct') return Number(raw);
  if (field.type === 'money') return padDecimal(String(raw), ctx.workspace.currency);
  if (field.type === 'datetime') return storageOf(field.type).read([raw], field) as string;
  return String(raw);
}

function wrong(en: string, zh: string): Error {
  return invalidRequest('measures', { en, zh });
}
