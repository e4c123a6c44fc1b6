/** Whether a record is under a legal hold, and whether it is a person that somebody here looks after. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';

export const holdQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['hold', object, id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/objects/{object}/{id}/hold', { params: { path: { object, id } }, signal })),
    retry: false,
  });
