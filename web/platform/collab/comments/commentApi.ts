/** Comments, reactions and mentions of a record through the API; what changed is asked anew where it is shown. */

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf, ifMatch, type Schemas } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';

export type Comment = Schemas['Comment'];

const comments = '/api/v1/objects/{object}/{id}/comments';
const one = `${comments}/{comment}` as const;
const people = '/api/v1/objects/{object}/{id}/mentionable';

export type Mentionable = AnswerOf<typeof people, 'get'>['data'][number];

/** Plural name and id of the record. */
export interface Place {
  readonly object: string;
  readonly id: string;
}

export const reactionSigns = ['👍', '❤️', '🎉', '✅', '👀', '❓'] as const;

function refresh({ object, id }: Place): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: ['timeline', object, id] }),
    queryClient.invalidateQueries({ queryKey: ['together', object, id] }),
  ]);
}

export async function sendComment(
  path: Place,
  body: { readonly id: string; readonly body: string; readonly replyTo?: string },
): Promise<Comment> {
  const made = await bodyOf(api.POST(comments, { params: { path }, body }));
  await refresh(path);
  return made;
}

export async function editComment(place: Place, comment: Comment, body: string): Promise<void> {
  const path = { ...place, comment: comment.id };
  await api.PATCH(one, { params: { path, header: ifMatch(comment.version) }, body: { body } });
  await refresh(place);
}

export async function deleteComment(place: Place, comment: string): Promise<void> {
  await api.DELETE(one, { params: { path: { ...place, comment } } });
  await refresh(place);
}

export async function restoreComment(place: Place, comment: string): Promise<void> {
  await api.POST(`${one}/restore`, { params: { path: { ...place, comment } } });
  await refresh(place);
}

export async function react(
  place: Place,
  comment: string,
  sign: (typeof reactionSigns)[number],
  on: boolean,
): Promise<void> {
  await api.POST(`${one}/reactions`, { params: { path: { ...place, comment } }, body: { sign, on } });
  await refresh(place);
}

export function useVersions(place: Place, comment: string, enabled: boolean) {
  return useQuery({
    queryKey: ['together', place.object, place.id, 'versions', comment],
    enabled,
    queryFn: async () =>
      (await bodyOf(api.GET(`${one}/versions`, { params: { path: { ...place, comment } } }))).data,
  });
}

/** `typed` null: nobody is being named. */
export function useMentionable(place: Place, typed: string | null) {
  const [q] = useDebouncedValue(typed ?? '', 120);
  return useQuery({
    queryKey: ['together', place.object, place.id, 'mentionable', q],
    enabled: typed !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET(people, { params: { path: { ...place }, query: { q } }, signal }))).data,
  });
}
