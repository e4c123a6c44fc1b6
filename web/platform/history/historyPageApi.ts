/** The history of a record as its page asks for it: narrowed, newest first, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';

const address = '/api/v1/objects/{object}/{id}/history';

export type HistoryEntry = AnswerOf<typeof address, 'get'>['data'][number];

export const historyVerbs = ['create', 'update', 'delete', 'restore', 'merge', 'unmerge', 'erase'] as const;
export type HistoryVerb = (typeof historyVerbs)[number];

export interface HistoryFilter {
  readonly field?: string | undefined;
  /** Id of a user. */
  readonly actor?: string | undefined;
  readonly verb?: HistoryVerb | undefined;
  /** Days; both are included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What the address says; anything else is left out. */
export function readHistoryFilter(search: Readonly<Record<string, unknown>>): HistoryFilter {
  const day = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(text(value) ?? '') ? text(value) : undefined);
  return {
    field: text(search.field),
    actor: text(search.actor),
    verb: historyVerbs.find((verb) => verb === search.verb),
    from: day(search.from),
    to: day(search.to),
  };
}

export function useHistory(plural: string, id: string, filter: HistoryFilter) {
  return useInfiniteQuery({
    queryKey: ['objects', plural, 'history', id, 'page', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET(address, {
          params: {
            path: { object: plural, id },
            query: { ...filter, cursor: pageParam, limit: '50' },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
