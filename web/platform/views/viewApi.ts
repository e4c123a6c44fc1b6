/** Keeps views on the server and reads the objects again, because views are part of them. */
import { queryOptions } from '@tanstack/react-query';
import type { Label } from '../../../shared/labels.ts';
import type { ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { api, bodyOf, ifMatch } from '../../base/api.ts';
import { queryClient } from '../../base/queryClient.ts';

export interface ViewInput {
  readonly object: string;
  readonly label: Label;
  readonly shared: boolean;
  /** Null: a shared view is for everyone. */
  readonly roles?: readonly string[] | null;
  readonly definition: ViewDefinition;
}

async function refresh(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['metadata'] });
}

export async function createView(input: ViewInput): Promise<ViewMeta> {
  const made: ViewMeta = await bodyOf(api.POST('/api/v1/views', { body: input }));
  await refresh();
  return made;
}

export async function changeView(view: ViewMeta, change: Partial<Omit<ViewInput, 'object'>>): Promise<void> {
  const params = { path: { id: view.id }, header: ifMatch(view.version) };
  await api.PATCH('/api/v1/views/{id}', { params, body: change });
  await refresh();
}

export async function deleteView(view: ViewMeta): Promise<void> {
  await api.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id } } });
  await refresh();
}

/** The roles with which a view can be shared. */
export function audienceRolesQuery() {
  return queryOptions({
    queryKey: ['views', 'roles'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/views/roles', { signal }))).data,
  });
}

/** Whom a stored view reaches. */
export function audienceQuery(view: ViewMeta) {
  return queryOptions({
    queryKey: ['views', view.id, 'audience', view.version],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/views/{id}/audience', { params: { path: { id: view.id } }, signal })),
  });
}

/** The views that roles open first. */
export function roleDefaultsQuery(object: string) {
  return queryOptions({
    queryKey: ['views', 'defaults', object],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/views/defaults', { params: { query: { object } }, signal }))).data,
  });
}

export async function setRoleDefault(object: string, role: string, view: string | null): Promise<void> {
  await api.PUT('/api/v1/views/defaults', { body: { object, role, view } });
  await queryClient.invalidateQueries({ queryKey: ['views', 'defaults', object] });
  await refresh();
}
