/** The timeline of a record: what happened, by whom, about which record; newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';

const address = '/api/v1/objects/{object}/{id}/timeline';

/** One line; `actor` is null for the system, `about` the other record that it happened to, as the caller may read it. */
export type TimelineEntry = AnswerOf<typeof address, 'get'>['data'][number];

/** Kinds of lines, or names of the objects whose records are shown; empty for everything. */
export const timelineFilters = {
  all: [],
  talks: ['activity'],
  comments: ['comment'],
  tasks: ['task'],
  deals: ['opportunity'],
  changes: ['changed', 'stage', 'owner'],
} as const;

export type TimelineFilter = keyof typeof timelineFilters;

export function useTimeline(plural: string, id: string, filter: TimelineFilter) {
  const kinds = timelineFilters[filter];
  return useInfiniteQuery({
    queryKey: ['timeline', plural, id, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET(address, {
          params: {
            path: { object: plural, id },
            query: {
              cursor: pageParam,
              limit: '40',
              ...(kinds.length > 0 ? { kinds: kinds.join(',') } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
