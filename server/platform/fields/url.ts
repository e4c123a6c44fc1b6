/** Web addresses in PostgreSQL. */
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { textTest } from './textTest.ts';

export const url: FieldStorage<string> = {
  name: 'url',
  columns: (field) => [{ name: columnName(field), type: 'text' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => sql`core.fold(${column(alias, columnName(field))})`,
  sortType: 'text',
  test: (op, operand, field, alias) => textTest(op, operand, column(alias, columnName(field))),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
