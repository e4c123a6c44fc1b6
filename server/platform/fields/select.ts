/** One of a list of options in PostgreSQL: its value; sorted in the order of the options. */
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';

export const select: FieldStorage<string> = {
  name: 'select',
  columns: (field) => [{ name: columnName(field), type: 'text' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => {
    const values = [...(field.options ?? [])].sort((a, b) => a.order - b.order).map((option) => option.value);
    return sql`array_position(${values}::text[], ${column(alias, columnName(field))})`;
  },
  sortType: 'int',
  test: (op, operand, field, alias) => compareTest(op, operand, column(alias, columnName(field)), sql`text`),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
