/** Who is signed in, in which workspace, with which rights outside of records. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Language } from '../../shared/labels.ts';
import { call } from './api.ts';
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

export interface SessionWorkspace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly country: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalYearStart: number;
  readonly paused: boolean;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  /** Null for a person without one. */
  readonly email: string | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly preferences: Preferences;
  /** Rights of administration: users, departments, settings, apiKeys, backup, import … */
  readonly admin: readonly string[];
  readonly workspace: SessionWorkspace;
  readonly workspaces: readonly { readonly slug: string; readonly name: string }[];
}

export function meQuery(workspace: string | null) {
  return queryOptions({
    queryKey: ['me', workspace],
    queryFn: ({ signal }) => call<Me>('GET', '/me', { signal }),
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
  const me = await call<Me>('PATCH', '/me', { body: change });
  queryClient.setQueryData(meQuery(workspaceOfAddress()).queryKey, me);
  return me;
}
