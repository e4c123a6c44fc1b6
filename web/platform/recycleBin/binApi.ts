/** The recycle bin over the API: looking, bringing back, removing for good. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';

const address = '/api/v1/recycleBin';

export type BinEntry = AnswerOf<typeof address, 'get'>['data'][number];
export type BinResult = AnswerOf<'/api/v1/recycleBin/restore', 'post'>['results'][number];
export type BinItem = Pick<BinEntry, 'object' | 'id'>;

export interface BinFilter {
  readonly search?: string | undefined;
  /** Plural name. */
  readonly object?: string | undefined;
  /** Id of a user. */
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const binKey = ['objects', 'recycleBin'] as const;

export function useBin(filter: BinFilter) {
  return useInfiniteQuery({
    queryKey: [...binKey, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(api.GET(address, { params: { query: { ...filter, cursor: pageParam, limit: '50' } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function restoreItems(items: readonly BinItem[], withParents: boolean) {
  return bodyOf(
    api.POST('/api/v1/recycleBin/restore', {
      body: { items: items.map(({ object, id }) => ({ object, id })), withParents },
    }),
  );
}

export function removeItems(items: readonly BinItem[]) {
  return bodyOf(
    api.POST('/api/v1/recycleBin/purge', {
      body: { items: items.map(({ object, id }) => ({ object, id })) },
    }),
  );
}
