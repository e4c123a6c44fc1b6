/** Files of a record in PostgreSQL: their ids with name, size and type, which never change for an id. */
import type { FileValue } from '../../../shared/fields/files.ts';
import type { FieldTypeName } from '../../../shared/metadata.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

export function fileColumns(
  name: Extract<FieldTypeName, 'file' | 'image'>,
): FieldStorage<readonly FileValue[]> {
  return {
    name,
    columns: (field) => [{ name: columnName(field), type: 'jsonb' }],
    select: (field, alias) => [place(field, alias, 'jsonb')],
    read: ([value], field) => {
      const files = (value as readonly FileValue[] | null) ?? [];
      return field.multiple ? files : (files[0] ?? null);
    },
    readCanonical: ([value]) => (value as readonly FileValue[] | null) ?? null,
    write: (value) => [value === null ? null : JSON.stringify(value)],
    test: (op, operand, field, alias) => {
      const files = place(field, alias, 'jsonb');
      if (op === 'isNull') return nullTest(operand, files);
      const fits = textTest(op, operand, sql`(file ->> 'name')`);
      return sql`exists (select from jsonb_array_elements(coalesce(${files}, '[]')) file where ${fits})`;
    },
  };
}
