/** Yes or no in PostgreSQL. */
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';

export const boolean: FieldStorage<boolean> = {
  name: 'boolean',
  columns: (field) => [{ name: columnName(field), type: 'boolean' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as boolean | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => column(alias, columnName(field)),
  sortType: 'boolean',
  test: (op, operand, field, alias) =>
    compareTest(op, operand, column(alias, columnName(field)), sql`boolean`),
  groups: (field, alias) => column(alias, columnName(field)),
};
