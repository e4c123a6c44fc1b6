/** The title of a record as people read it, as SQL: for labels of lookups and groups. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { storageOf } from './storages.ts';

/** Null where the record has none. A running number is written as autoNumberText of shared/fields writes it. */
export function titleText(field: FieldMeta, alias: string): Fragment {
  const value = storageOf(field.type).select(field, alias)[0]!;
  if (field.type !== 'autoNumber') return value;
  return sql`(${field.prefix ?? ''}::text || lpad(${value}::text, greatest(5, length(${value}::text)), '0'))`;
}
