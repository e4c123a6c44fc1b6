/** The inbox through the API: its lines, the count of the bell, what a person does with a line. */
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { queryClient } from '../../base/queryClient.ts';

const address = '/api/v1/notifications';

type InboxPage = AnswerOf<typeof address, 'get'>;
export type NewsItem = InboxPage['data'][number];

export const inboxFilters = ['unread', 'mentions', 'tasks', 'follows', 'work', 'all'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

const key = ['notifications'] as const;
/** Without live updates the bell is asked for now and then. */
const pollMs = 60_000;

export function useUnread(): number {
  const count = useQuery({
    queryKey: [...key, 'count'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/notifications/count', { signal }))).unread,
    refetchInterval: pollMs,
  });
  return count.data ?? 0;
}

export function useInbox(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: [...key, 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET(address, {
          params: {
            query: {
              ...(filter === 'all' ? {} : filter === 'unread' ? { unread: '' as const } : { group: filter }),
              cursor: pageParam,
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** On screen at once; the line stays where it is until the page is asked anew. */
export async function markNews(ids: readonly string[] | undefined, read: boolean): Promise<void> {
  queryClient.setQueriesData<InfiniteData<InboxPage>>({ queryKey: [...key, 'list'] }, (held) =>
    held?.pages
      ? {
          ...held,
          pages: held.pages.map((page) => ({
            ...page,
            data: page.data.map((item) =>
              ids === undefined || ids.includes(item.id) ? { ...item, read } : item,
            ),
          })),
        }
      : held,
  );
  await api.PATCH(address, { body: { ...(ids ? { ids } : {}), read } });
  await queryClient.invalidateQueries({ queryKey: [...key, 'count'] });
}

export async function snoozeNews(id: string, until: string): Promise<void> {
  await api.POST('/api/v1/notifications/{id}/snooze', { params: { path: { id } }, body: { until } });
  await queryClient.invalidateQueries({ queryKey: key });
}

export function refreshInbox(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key });
}
