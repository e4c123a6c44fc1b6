/** Keeps views on the server and reads the objects again, because views are part of them. */
import type { Label } from '../../../shared/labels.ts';
import type { ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { api, bodyOf, ifMatch } from '../../base/api.ts';
import { queryClient } from '../../base/queryClient.ts';

interface ViewInput {
  readonly object: string;
  readonly label: Label;
  readonly shared: boolean;
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
