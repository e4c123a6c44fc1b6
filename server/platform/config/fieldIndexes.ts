/** Which custom fields have an index, and of what: keys, lookups and the fields that lists often sort and filter by. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import { type CustomIndex, customFieldIndexes } from '../metadata/customIndexes.ts';
import type { ObjectType } from '../metadata/registry.ts';

/** An insert pays for each of them. */
export const mostIndexes = 25;

const pointers: ReadonlySet<string> = new Set(['lookup', 'user', 'polymorphic']);

/** Empty for none; equal texts mean the same index. */
export function wantsIndex(
  document: Pick<FieldDocument, 'retired' | 'type' | 'unique' | 'indexed'> | null,
): string {
  if (document === null || document.retired) return '';
  if (document.unique) return `unique ${document.type}`;
  return document.indexed || pointers.has(document.type) ? document.type : '';
}

/** Unique fields and lookups first: without these a check would read the whole table. */
export function indexesOf(object: ObjectType): CustomIndex[] {
  const wanted = [...object.fields.values()].flatMap((field) => customFieldIndexes(object, field));
  return wanted.sort((a, b) => a.rank - b.rank).slice(0, mostIndexes);
}
