/** The tags that records of a field carry already, the most used first, as far as the reader may see them. */
import { useQuery } from '@tanstack/react-query';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { useObjects } from '../../base/metadata.ts';

export function useTagsInUse(field: FieldMeta): string[] {
  const object = useObjects().find((one) => one.fields.includes(field));
  const plural = object?.plural ?? '';
  const query = useQuery({
    queryKey: ['tags', plural, field.name],
    enabled: object !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const path = { object: plural, field: field.name };
      return (await bodyOf(api.GET('/api/v1/objects/{object}/tags/{field}', { params: { path }, signal })))
        .data;
    },
  });
  return (query.data ?? []).map(({ tag }) => tag);
}
