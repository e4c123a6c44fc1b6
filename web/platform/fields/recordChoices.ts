/** Records offered while a person types a name: through the search, or the newest when nothing is typed. */

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';

export interface RecordChoice extends LookupValue {
  readonly id: string;
  readonly label: string;
  /** Second line: what tells two of the same name apart. */
  readonly sub: string;
}

const shown = 20;

/** A subtitle field whose value is words: a select's are left out, since their labels live in metadata. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'label' in value)
    return String((value as LookupValue).label ?? '');
  return '';
}

export function useRecordChoices(object: ObjectMeta | undefined, typed: string, enabled = true) {
  const [search] = useDebouncedValue(typed.trim(), 120);
  return useQuery({
    queryKey: ['objects', object?.plural, 'choices', search],
    enabled: enabled && object !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly RecordChoice[]> => {
      if (!object) return [];
      const subs = object.subtitleFields.filter((name) => {
        const field = object.fields.find((entry) => entry.name === name);
        return field?.type === 'text' || field?.type === 'lookup';
      });
      const answer = await queryRecords(
        object.plural,
        {
          fields: [object.titleField, ...subs],
          limit: shown,
          ...(search ? { search } : { sort: object.titleField }),
        },
        signal,
      );
      return answer.data.map(
        (record): RecordChoice => ({
          id: String(record.id),
          object: object.name,
          label: String(record[object.titleField] ?? ''),
          sub: subs
            .map((name) => wordsOf(record[name]))
            .filter(Boolean)
            .join(' · '),
        }),
      );
    },
  });
}
