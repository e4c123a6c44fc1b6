/** Names of records by their ids, for lists that keep ids only. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LookupValue } from '../../../../shared/query.ts';
import { queryRecords } from '../../../base/records.ts';

/** Records that the reader may not see are left out. Undefined while they are fetched. */
export function useNamed(
  object: string,
  plural: string,
  ids: readonly string[],
): readonly LookupValue[] | undefined {
  const found = useQuery({
    queryKey: ['objects', plural, 'named', ids],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      if (ids.length === 0) return [];
      const query = { fields: ['name'], filter: { id: { in: ids } }, sort: 'name', limit: 1_000 };
      const { data } = await queryRecords(plural, query, signal);
      return data.map(({ id, name }) => ({ id: String(id), object, label: String(name) }));
    },
  });
  return found.data;
}
