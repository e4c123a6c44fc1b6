/** The rows of a list, page after page by keyset, as far as the person has scrolled. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FieldMeta, ObjectMeta, ViewDefinition } from '../../../shared/metadata.ts';
import type { ListQuery, RecordData } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';
import { listKey, sumsKey } from '../data/recordCache.ts';

/** Enough for two tall screens, small enough to come in one breath. */
const pageSize = 60;
/** Whoever scrolls on gets more at a time. */
const nextPageSize = 200;
/** Deeper lists are not read again by themselves when the window comes back to the front. */
const fewPages = 4;

export interface ListQuestion {
  readonly filter?: unknown;
  readonly search?: string;
  readonly sort?: string;
}

export function questionOf(definition: ViewDefinition, search: string | undefined): ListQuestion {
  return {
    ...(definition.filter === undefined ? {} : { filter: definition.filter }),
    ...(search ? { search } : {}),
    ...(definition.sort && !search ? { sort: definition.sort } : {}),
  };
}

export function useListRows(
  object: ObjectMeta,
  fields: readonly string[],
  question: ListQuestion,
  enabled = true,
) {
  const query: ListQuery = {
    ...question,
    fields: [...new Set(['id', 'version', object.titleField, ...fields])],
    limit: pageSize,
  };
  const answer = useInfiniteQuery({
    queryKey: listKey(object.plural, query),
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      queryRecords(
        object.plural,
        {
          ...query,
          ...(pageParam ? { cursor: pageParam, limit: nextPageSize } : { count: 'estimate' as const }),
        },
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: (held) => (held.state.data?.pages.length ?? 0) <= fewPages,
  });
  const rows = useMemo(
    () => answer.data?.pages.flatMap((page) => page.data) ?? ([] as RecordData[]),
    [answer.data],
  );
  const all = answer.isSuccess && !answer.hasNextPage;
  const estimate = answer.data?.pages[0]?.count;
  const count = all ? { value: rows.length, exact: true } : estimate;
  return { answer, rows, count };
}

/** Amounts and quantities add up; years, codes, percentages and ranks do not. */
export function addsUp(field: FieldMeta): boolean {
  if (field.type === 'money' || field.type === 'number') return field.access !== 'masked';
  return field.type === 'integer' && !field.system && !field.nominal && field.access !== 'masked';
}

/** Adding up more rows than this waits until someone asks for the exact number. */
export const sumsUnasked = 200_000;

/** The exact number of rows; asked only when someone wants to know. */
export function useExactCount(object: ObjectMeta, question: ListQuestion, wanted: boolean) {
  const { sort: _, ...asked } = question;
  return useQuery({
    queryKey: sumsKey(object.plural, { ...asked, count: 'exact' }),
    enabled: wanted,
    queryFn: async ({ signal }) =>
      (await queryRecords(object.plural, { ...asked, fields: ['id'], limit: 1, count: 'exact' }, signal))
        .count?.value ?? null,
  });
}
