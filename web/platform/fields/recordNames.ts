/** Names of records that conditions speak of, kept beside the page so that a chip can show them. */
import { useQueries } from '@tanstack/react-query';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { useObjects } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { queryRecords } from '../../base/records.ts';
import { referencesOf } from './references.ts';

const namesKey = (object: string) => ['objects', object, 'names'] as const;

export function recordNames(object: string): Readonly<Record<string, string>> {
  return queryClient.getQueryData<Record<string, string>>(namesKey(object)) ?? {};
}

export function keepName(object: string, id: string, name: string): void {
  queryClient.setQueryData(namesKey(object), { ...recordNames(object), [id]: name });
}

export function nameOf(objects: readonly string[], id: string): string | undefined {
  for (const object of objects) {
    const name = recordNames(object)[id];
    if (name !== undefined) return name;
  }
  return undefined;
}

export function targetsOf(field: FieldMeta): readonly string[] {
  return field.targets && field.targets.length > 0 ? field.targets : ['user'];
}

/** Fetches the names of the records that a chip shows and does not know yet. */
export function useOperandNames(field: FieldMeta, operand: unknown, enabled: boolean): void {
  const objects = useObjects();
  const targets = targetsOf(field);
  const references = enabled ? referencesOf(operand) : [];
  useQueries({
    queries: targets.map((target) => {
      const object = objects.find((entry) => entry.name === target);
      const missing = references
        .filter((one) => (one.object ?? target) === target && nameOf(targets, one.id) === undefined)
        .map((one) => one.id);
      return {
        queryKey: ['objects', target, 'namesOf', ...missing],
        enabled: object !== undefined && missing.length > 0,
        queryFn: async () => {
          if (!object) return 0;
          const answer = await queryRecords(object.plural, {
            fields: [object.titleField],
            filter: { id: { in: missing } },
            limit: 200,
          });
          for (const record of answer.data)
            keepName(target, String(record.id), String(record[object.titleField] ?? ''));
          return answer.data.length;
        },
      };
    }),
  });
}
