/** The declared columns as data, so that a test can tell whether every declaration has its migration. */
import { storageOf } from '../fields/storages.ts';
import type { Registry } from './registry.ts';

/** By object, then field: its columns and whether it is unique or indexed. */
export type Snapshot = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function snapshotOf(registry: Registry): Snapshot {
  return Object.fromEntries(
    [...registry.objects.values()].map((object) => [
      object.name,
      Object.fromEntries(
        [...object.fields.values()].map((field) => {
          const columns = storageOf(field.type)
            .columns(field)
            .map((column) => `${column.name} ${column.type}`);
          const marks = [field.unique && 'unique', field.indexed && 'indexed'].filter(Boolean);
          return [field.name, [columns.join(', '), ...marks].join('; ')];
        }),
      ),
    ]),
  );
}
