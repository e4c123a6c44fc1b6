/** The calls behind the pages of roles: what they allow, who uses them, and why somebody may do something. */
import { queryOptions } from '@tanstack/react-query';
import type { Label } from '../../../../shared/labels.ts';
import type { RoleRights } from '../../../../shared/rights.ts';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';

type RoleAnswer = AnswerOf<'/api/v1/roles', 'get'>['data'][number];

export type Role = Omit<RoleAnswer, 'rights'> & { readonly rights: RoleRights };
export type RoleChange = AnswerOf<'/api/v1/roleChanges', 'get'>['data'][number];
export type Explained = AnswerOf<'/api/v1/rights/explain', 'get'>;

/** May everything, always; the server refuses to change it. */
export const fixedRole = 'administrator';

const key = () => ['roles', workspaceOfAddress()] as const;
const of = (id: string) => ({ params: { path: { id } } });

export function rolesQuery() {
  return queryOptions({
    queryKey: key(),
    queryFn: async ({ signal }): Promise<readonly Role[]> =>
      (await bodyOf(api.GET('/api/v1/roles', { signal }))).data as readonly Role[],
  });
}

export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: [...key(), id, 'uses'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/roles/{id}/uses', { ...of(id), signal })),
  });

export const changesQuery = (role: string) =>
  queryOptions({
    queryKey: [...key(), role, 'changes'],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/roleChanges', { params: { query: { role } }, signal }))).data,
  });

/** What a role is called stands in users and views, too. */
export async function rolesChanged(): Promise<void> {
  await queryClient.invalidateQueries();
}

export interface RoleWords {
  readonly label: Label;
  readonly description: Label | null;
}

export async function createRole(words: RoleWords, rights: RoleRights): Promise<Role> {
  return (await bodyOf(api.POST('/api/v1/roles', { body: { ...words, rights: sent(rights) } }))) as Role;
}

export async function saveRole(
  { id, version }: Role,
  change: Partial<RoleWords> & { readonly rights?: RoleRights },
): Promise<Role> {
  const { rights, ...words } = change;
  return (await bodyOf(
    api.PATCH('/api/v1/roles/{id}', {
      ...of(id),
      headers: { 'if-match': `"${version}"` },
      body: { ...words, ...(rights ? { rights: sent(rights) } : {}) },
    }),
  )) as Role;
}

/** The same, as the call takes it: lists and maps that may be written. */
function sent(rights: RoleRights) {
  return structuredClone(rights) as {
    objects: Record<string, Record<string, string>>;
    fields?: Record<string, Record<string, string>>;
    admin: string[];
  };
}

export async function deleteRole(id: string, replaceBy: string | null): Promise<void> {
  await bodyOf(
    api.DELETE('/api/v1/roles/{id}', {
      params: { path: { id }, query: replaceBy === null ? {} : { replaceBy } },
    }),
  );
}

export const undoChange = (id: string) => bodyOf(api.POST('/api/v1/roleChanges/{id}/undo', of(id)));

export const explainQuery = (user: string, object: string, record: string | null) =>
  queryOptions({
    queryKey: [...key(), 'explain', user, object, record],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/rights/explain', {
          params: { query: { user, object, ...(record === null ? {} : { record }) } },
          signal,
        }),
      ),
    // Asked of the moment: what changed a second ago must show.
    staleTime: 0,
  });

export const whoSees = (object: string, record: string, cursor: string | undefined, signal: AbortSignal) =>
  bodyOf(
    api.GET('/api/v1/rights/whoSees', {
      params: { query: { object, record, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
