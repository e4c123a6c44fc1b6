/** Who is signed in, in which workspace, with which rights outside of records. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, bodyOf } from './api.ts';
import type { AnswerOf } from './apiCall.ts';
import { queryClient } from './queryClient.ts';
import { workspaceOfAddress } from './workspacePath.ts';

export interface Pin {
  readonly path: string;
  readonly label: string;
}

/** What a person's own browser settings are; unknown members are kept. */
export interface Preferences {
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly pins?: readonly Pin[];
  readonly singleKeys?: boolean;
  readonly [name: string]: unknown;
}

type MeAnswer = AnswerOf<'/api/v1/me', 'get'>;

/** The caller, as the API answers it; the preferences are the page's own matter. */
export type Me = Omit<MeAnswer, 'preferences'> & { readonly preferences: Preferences };

export type SessionWorkspace = Me['workspace'];

export function meQuery(workspace: string | null) {
  return queryOptions({
    queryKey: ['me', workspace],
    queryFn: async ({ signal }): Promise<Me> => bodyOf(api.GET('/api/v1/me', { signal })),
    staleTime: 60_000,
  });
}

/** Inside `/w/<slug>/` the person is known: the route loads it before it draws. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery(workspaceOfAddress())).data;
}

/** Changes own settings and keeps the cache in step. */
export async function changeMe(
  change: Partial<Pick<Me, 'name' | 'language' | 'timeZone' | 'preferences'>>,
): Promise<Me> {
  const me: Me = await bodyOf(api.PATCH('/api/v1/me', { body: change }));
  queryClient.setQueryData(meQuery(workspaceOfAddress()).queryKey, me);
  return me;
}
