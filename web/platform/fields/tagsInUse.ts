/** The tags that records of a field carry already, the most used first, as far as the reader may see them. */
import { useQuery } from '@tanstack/react-query';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { useObjects } from '../../base/metadata.ts';

interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** @param plural of the object; empty asks nothing. */
export function useTagCounts(plural: string, field: string): readonly TagCount[] {
  const query = useQuery({
    queryKey: ['tags', plural, field],
    enabled: plural !== '',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const path = { object: plural, field };
      return (await bodyOf(api.GET('/api/v1/objects/{object}/tags/{field}', { params: { path }, signal })))
        .data;
    },
  });
  return query.data ?? [];
}

export function useTagsInUse(field: FieldMeta): string[] {
  const object = useObjects().find((one) => one.fields.includes(field));
  return useTagCounts(object?.plural ?? '', field.name).map(({ tag }) => tag);
}
