/** Exact decimal numbers in PostgreSQL. */
import { canonicalDecimal } from '../../../shared/decimal.ts';
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';

export const number: FieldStorage<string> = {
  name: 'number',
  columns: (field) => [{ name: columnName(field), type: 'numeric' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => (value === null ? null : canonicalDecimal(value as string)),
  readCanonical: ([value]) => (value === null ? null : canonicalDecimal(value as string)),
  write: (value) => [value],
  sortBy: (field, alias) => column(alias, columnName(field)),
  sortType: 'numeric',
  test: (op, operand, field, alias) =>
    compareTest(op, operand, column(alias, columnName(field)), sql`numeric`),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
