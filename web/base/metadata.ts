/** What the objects of the workspace are, as the signed-in person may know them. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { FieldMeta, ObjectMeta } from '../../shared/metadata.ts';
import { api, bodyOf } from './api.ts';
import { workspaceOfAddress } from './workspacePath.ts';

/** Kept until the server names another metadata version. */
export function objectsQuery(workspace: string | null) {
  return queryOptions({
    queryKey: ['metadata', workspace, 'objects'],
    queryFn: async ({ signal }): Promise<readonly ObjectMeta[]> =>
      (await bodyOf(api.GET('/api/v1/metadata/objects', { signal }))).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useObjects(): readonly ObjectMeta[] {
  return useSuspenseQuery(objectsQuery(workspaceOfAddress())).data;
}

/** By the plural name of the address (`accounts`); undefined when there is none, or none that the person may see. */
export function useObject(plural: string): ObjectMeta | undefined {
  return useObjects().find((object) => object.plural === plural);
}

/** By the singular name that lookups use (`account`). */
export function useObjectNamed(name: string): ObjectMeta | undefined {
  return useObjects().find((object) => object.name === name);
}

export function fieldOf(object: ObjectMeta, name: string): FieldMeta | undefined {
  return object.fields.find((field) => field.name === name);
}
