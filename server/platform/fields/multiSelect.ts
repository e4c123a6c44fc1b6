/** Several of a list of options in PostgreSQL: an array in the order of the options; empty is null. */
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { unsupported } from './unsupported.ts';

export const multiSelect: FieldStorage<readonly string[]> = {
  name: 'multiSelect',
  columns: (field) => [{ name: columnName(field), type: 'text[]' }],
  select: (field, alias) => [place(field, alias, 'text[]')],
  read: ([value]) => value ?? [],
  readCanonical: ([value]) => (value as readonly string[] | null) ?? null,
  write: (value) => [value],
  test: (op, operand, field, alias) => {
    const values = place(field, alias, 'text[]');
    switch (op) {
      case 'eq':
        return sql`(${values} is not null and ${values} = ${operand}::text[])`;
      case 'ne':
        return sql`(${values} is null or ${values} <> ${operand}::text[])`;
      case 'in':
        return sql`(${values} is not null and ${values} && ${operand}::text[])`;
      case 'nin':
        return sql`(${values} is null or not ${values} && ${operand}::text[])`;
      case 'contains':
        return sql`(${values} is not null and ${values} @> ${operand}::text[])`;
      case 'isNull':
        return nullTest(operand, values);
      default:
        return unsupported(op);
    }
  },
};
