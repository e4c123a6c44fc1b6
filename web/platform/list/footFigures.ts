/** The figures under the columns of a list: which there are, how the server is asked for them, how they read. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta, FootFigure, ObjectMeta } from '../../../shared/metadata.ts';
import type { ListQuery, Measure } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';
import { sumsKey } from '../data/recordCache.ts';
import { showNumber } from '../fields/exactNumber.ts';
import { amountText } from '../fields/moneyField.tsx';
import type { Column } from './columns.ts';
import { addsUp, type ListQuestion } from './listRows.ts';

const summed: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money']);
const ordered: ReadonlySet<string> = new Set([...summed, 'date', 'datetime', 'autoNumber']);

/** What can stand under a column. */
export function figuresOf(field: FieldMeta): readonly FootFigure[] {
  if (field.access === 'masked' || !field.filterable) return [];
  return [
    ...(summed.has(field.type) && !field.nominal ? (['sum', 'avg'] as const) : []),
    ...(ordered.has(field.type) ? (['min', 'max'] as const) : []),
    ...(['filled', 'filledShare', 'none'] as const),
  ];
}

/** As the view says, else the sum of what adds up. */
export function figureUnder(
  { path, field }: Pick<Column, 'path' | 'field'>,
  foot: Readonly<Record<string, FootFigure>> | undefined,
): FootFigure {
  const wanted = foot?.[path];
  if (wanted && figuresOf(field).includes(wanted)) return wanted;
  return !path.includes('.') && addsUp(field) ? 'sum' : 'none';
}

export interface ColumnFigure {
  readonly figure: FootFigure;
  readonly value: string | number | null;
}

/** Measures for columns, named by their place; `filled` counts what is not empty. */
export function measuresOf(
  columns: readonly Pick<Column, 'path' | 'field'>[],
  foot: Readonly<Record<string, FootFigure>> | undefined,
): readonly Measure[] {
  return columns.flatMap((column, at): Measure[] => {
    const figure = figureUnder(column, foot);
    if (figure === 'none') return [];
    if (figure === 'filled' || figure === 'filledShare')
      return [{ as: `f${at}`, fn: 'count', filter: { [column.path]: { isNull: false } } }];
    return [{ as: `f${at}`, fn: figure, field: column.path }];
  });
}

/** The answer of `measuresOf` by column. */
export function figuresFrom(
  columns: readonly Pick<Column, 'path' | 'field'>[],
  foot: Readonly<Record<string, FootFigure>> | undefined,
  totals: Readonly<Record<string, string | number | null>>,
): Readonly<Record<string, ColumnFigure>> {
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      const figure = figureUnder(column, foot);
      return figure === 'none' ? [] : [[column.path, { figure, value: totals[`f${at}`] ?? null }]];
    }),
  );
}

/** @param count of the records that the figure is over */
export function figureText(
  { field, kit }: Pick<Column, 'field' | 'kit'>,
  { figure, value }: ColumnFigure,
  count: number,
  env: FieldEnv,
): string {
  if (figure === 'filled') return showNumber(Number(value ?? 0), 0);
  if (figure === 'filledShare') {
    return count === 0 ? '—' : `${showNumber(String((Number(value ?? 0) / count) * 100), 1)}%`;
  }
  if (value === null) return '—';
  if (field.type === 'money') return amountText(String(value));
  if (summed.has(field.type) && !field.nominal) {
    const text = showNumber(String(value), field.scale ?? 2);
    return field.type === 'percent' ? `${text}%` : text;
  }
  return kit.text(value, field, env);
}

/** Figures of the columns over everything that the question finds, or over the chosen rows. */
export function useFoot(
  object: ObjectMeta,
  columns: readonly Column[],
  foot: Readonly<Record<string, FootFigure>> | undefined,
  question: ListQuestion,
  chosen: readonly string[] | null,
  wanted: boolean,
) {
  const measures = measuresOf(columns, foot);
  const filter = chosen ? { id: { in: chosen } } : question.filter;
  const search = chosen ? undefined : question.search;
  const query: ListQuery = {
    fields: ['id'],
    limit: 0,
    ...(filter === undefined || filter === null ? {} : { filter }),
    ...(search ? { search } : {}),
    aggregate: { measures: [{ as: 'count', fn: 'count' }, ...measures] },
  };
  const answer = useQuery({
    queryKey: sumsKey(object.plural, query),
    enabled: wanted && measures.length > 0 && (chosen === null || chosen.length > 0),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await queryRecords(object.plural, query, signal)).aggregate?.totals ?? {},
  });
  // Figures of another question must not stand under this one's columns.
  const totals = wanted && measures.length > 0 ? answer.data : undefined;
  return {
    data: totals && { count: Number(totals.count ?? 0), figures: figuresFrom(columns, foot, totals) },
    isPlaceholderData: answer.isPlaceholderData,
  };
}
