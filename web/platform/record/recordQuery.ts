/** One record with everything that the caller may read of it. */
import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { getRecord } from '../../base/records.ts';
import { recordKey } from '../data/recordCache.ts';

export function useRecord(object: ObjectMeta, id: string) {
  return useQuery({
    queryKey: recordKey(object.plural, id),
    queryFn: ({ signal }) => getRecord(object.plural, id, undefined, signal),
  });
}

/** What the answer says the caller may do with this very record; the object's verbs where it does not say. */
export function mayDo(
  object: ObjectMeta,
  record: Readonly<Record<string, unknown>>,
  verb: 'update' | 'delete' | 'transfer' | 'share' | 'merge' | 'comment',
): boolean {
  const permissions = record.permissions;
  const said =
    typeof permissions === 'object' && permissions !== null
      ? (permissions as Record<string, unknown>)[verb]
      : undefined;
  return typeof said === 'boolean' ? said : object.verbs[verb];
}
