/** The search for duplicates, asked and decided by the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';

const groupsAddress = '/api/v1/duplicates/groups';
export type Groups = AnswerOf<typeof groupsAddress, 'get'>;
export type Group = Groups['data'][number];

const key = ['duplicates', 'found'];

export interface GroupQuestion {
  readonly state: 'open' | 'distinct';
  readonly least?: string;
  readonly owner?: string;
}

export const overviewQuery = queryOptions({
  queryKey: [...key, 'overview'],
  queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/duplicates/overview', { signal }))).objects,
});

export function groupsQuery(object: string, question: GroupQuestion) {
  return infiniteQueryOptions({
    queryKey: [...key, 'groups', object, question],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...question, object, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return bodyOf(api.GET(groupsAddress, { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Groups) => last.nextCursor,
  });
}

export async function decide(ids: readonly string[], state: 'distinct' | 'open'): Promise<void> {
  await bodyOf(api.POST('/api/v1/duplicates/pairs/decide', { body: { ids: [...ids], state } }));
}

export async function startSearch(object: string): Promise<string> {
  return (await bodyOf(api.POST('/api/v1/duplicates/searches', { body: { object } }))).job;
}

export async function previewMerges(object: string, least: number): Promise<number> {
  const body = { object, least };
  return (await bodyOf(api.POST('/api/v1/duplicates/merges/preview', { body }))).count;
}

export async function startMerges(object: string, least: number, expectedCount: number): Promise<string> {
  const body = { object, least, expectedCount };
  return (await bodyOf(api.POST('/api/v1/duplicates/merges', { body }))).job;
}

export function refreshFound(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key });
}
