/** What the values of a form may be the same as, asked when the hand rests. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { DuplicateCheck } from '../../../shared/duplicates.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { isEmpty } from '../fields/nothing.tsx';
import { wireValue } from '../fields/wireValue.ts';
import { checkDuplicates, useAskedFields } from './duplicateApi.ts';

const restMs = 500;

/** @param given the fields that the person changed; of a new record all that are filled */
export function useDuplicates(
  object: ObjectMeta,
  values: RecordData,
  record: RecordData | undefined,
  given: RecordData,
): DuplicateCheck | null {
  const asked = useAskedFields(object.plural);
  const data = Object.fromEntries(
    object.fields.flatMap((field) => {
      const isAsked = asked.includes(field.name) && field.access === 'edit' && !isEmpty(values[field.name]);
      return isAsked && (!record || field.name in given)
        ? [[field.name, wireValue(field, values[field.name])]]
        : [];
    }),
  );
  const [rested] = useDebouncedValue(JSON.stringify(data), restMs);
  const id = record === undefined ? undefined : String(record.id);
  const check = useQuery({
    queryKey: ['duplicates', 'check', object.plural, id, rested],
    enabled: rested !== '{}',
    gcTime: 60_000,
    // A check that cannot be had is none: nobody waits for it, and saving asks again.
    retry: false,
    queryFn: ({ signal }) => checkDuplicates(object.plural, JSON.parse(rested) as RecordData, id, signal),
  });
  return rested === '{}' || !check.data || check.data.candidates.length === 0 ? null : check.data;
}
