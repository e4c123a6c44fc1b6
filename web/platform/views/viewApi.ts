/** Keeps views on the server and reads the objects again, because views are part of them. */
import type { Label } from '../../../shared/labels.ts';
import type { ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { call } from '../../base/api.ts';
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
  const made = await call<ViewMeta>('POST', '/views', { body: input });
  await refresh();
  return made;
}

export async function changeView(view: ViewMeta, change: Partial<Omit<ViewInput, 'object'>>): Promise<void> {
  await call<ViewMeta>('PATCH', `/views/${view.id}`, { body: change, version: view.version });
  await refresh();
}

export async function deleteView(view: ViewMeta): Promise<void> {
  await call<void>('DELETE', `/views/${view.id}`);
  await refresh();
}
