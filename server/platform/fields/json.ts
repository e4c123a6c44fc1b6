/** Any JSON in PostgreSQL: jsonb. The word null is no value, as an empty column is. */
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const json: FieldStorage<unknown> = {
  name: 'json',
  columns: (field) => [{ name: columnName(field), type: 'jsonb' }],
  select: (field, alias) => [place(field, alias, 'jsonb')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => value ?? null,
  write: (value) => [value === null ? null : JSON.stringify(value)],
  test: (op, operand, field, alias) => {
    const value = place(field, alias, 'jsonb');
    if (op === 'isNull') return nullTest(operand, value);
    return sql`(${value} is not null and ${value} @> ${JSON.stringify(operand)}::jsonb)`;
  },
};
