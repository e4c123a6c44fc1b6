/** The columns of a board: their first cards, numbers and sums in one question; more cards of one column on demand. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { BoardColumn, ListAnswer, ListQuery, RecordData } from '../../../shared/query.ts';
import { queryClient } from '../../base/queryClient.ts';
import { queryRecords } from '../../base/records.ts';
import { boardKey } from '../data/recordCache.ts';
import { addsUp, type ListQuestion } from '../list/listRows.ts';

/** First cards of a column; more come as it is scrolled. */
const firstCards = 50;

export interface BoardQuestion {
  readonly query: ListQuery & {
    readonly groupPage: { readonly by: string; readonly limit: number; readonly sums: readonly string[] };
  };
  readonly sum: FieldMeta | undefined;
}

export function boardQuestion(
  object: ObjectMeta,
  question: ListQuestion,
  by: string,
  fields: readonly string[],
  shown: readonly FieldMeta[],
): BoardQuestion {
  const sum = shown.find((field) => field.type === 'money') ?? shown.find(addsUp);
  return {
    sum,
    query: {
      ...question,
      fields: [...new Set(['id', 'version', object.titleField, by, ...fields])],
      groupPage: { by, limit: firstCards, sums: sum ? [sum.name] : [] },
    },
  };
}

export function useBoard(object: ObjectMeta, { query }: BoardQuestion) {
  return useQuery({
    queryKey: boardKey(object.plural, query),
    queryFn: ({ signal }) => queryRecords(object.plural, query, signal),
    placeholderData: keepPreviousData,
  });
}

/** The next cards of one column; the server asks for the same question with the column as one more condition. */
export async function moreCards(
  object: ObjectMeta,
  { query }: BoardQuestion,
  column: BoardColumn,
): Promise<void> {
  if (!column.nextCursor) return;
  const { groupPage, ...rest } = query;
  const own = { [groupPage.by]: column.value === null ? { isNull: true } : column.value };
  const answer = await queryRecords(object.plural, {
    ...rest,
    filter: query.filter === undefined ? own : { and: [query.filter, own] },
    limit: firstCards,
    cursor: column.nextCursor,
  });
  queryClient.setQueryData<ListAnswer>(boardKey(object.plural, query), (held) => {
    if (!held?.columns) return held;
    return {
      ...held,
      columns: held.columns.map((entry) =>
        entry.value === column.value
          ? { ...entry, data: [...entry.data, ...answer.data], nextCursor: answer.nextCursor }
          : entry,
      ),
    };
  });
}

/** The board as it will be once the card has moved: numbers and sums go along. */
export function withMoved(
  columns: readonly BoardColumn[],
  record: RecordData,
  to: string | null,
  amount: bigint,
  sum: string | undefined,
  by: string,
): BoardColumn[] {
  return columns.map((column) => {
    const leaves = column.data.some((card) => card.id === record.id);
    const arrives = column.value === to;
    if (leaves === arrives) return column;
    const way = arrives ? 1n : -1n;
    const sums = sum
      ? { ...column.sums, [sum]: addCents(column.sums[sum] ?? '0', way * amount) }
      : column.sums;
    return {
      ...column,
      count: column.count + Number(way),
      sums,
      data: arrives
        ? [{ ...record, [by]: to }, ...column.data]
        : column.data.filter((card) => card.id !== record.id),
    };
  });
}

/** An amount in hundredths, exact; further digits are for the server to count. */
export function centsOf(amount: string): bigint {
  const [, sign = '', whole = '0', digits = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(amount) ?? [];
  const cents = BigInt(`${whole || '0'}${digits.padEnd(2, '0').slice(0, 2)}`);
  return sign ? -cents : cents;
}

export function addCents(amount: string, cents: bigint): string {
  const total = centsOf(amount) + cents;
  const text = (total < 0n ? -total : total).toString().padStart(3, '0');
  return `${total < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}
