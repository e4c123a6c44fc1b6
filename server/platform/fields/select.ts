/** One of a list of options in PostgreSQL: its value; sorted in the order of the options. */
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const select: FieldStorage<string> = {
  name: 'select',
  columns: (field) => [{ name: columnName(field), type: 'text' }],
  select: (field, alias) => [place(field, alias, 'text')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => {
    const values = [...(field.options ?? [])].sort((a, b) => a.order - b.order).map((option) => option.value);
    return sql`array_position(${values}::text[], ${place(field, alias, 'text')})`;
  },
  sortType: 'int',
  test: (op, operand, field, alias) => compareTest(op, operand, place(field, alias, 'text'), sql`text`),
  groups: (field, alias) => place(field, alias, 'text'),
  measures: (field, alias) => place(field, alias, 'text'),
};
