/** Exact decimal numbers in PostgreSQL. */
import { canonicalDecimal } from '../../../shared/decimal.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const number: FieldStorage<string> = {
  name: 'number',
  columns: (field) => [{ name: columnName(field), type: 'numeric' }],
  select: (field, alias) => [place(field, alias, 'numeric')],
  read: ([value]) => (value === null ? null : canonicalDecimal(value as string)),
  readCanonical: ([value]) => (value === null ? null : canonicalDecimal(value as string)),
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, 'numeric'),
  sortType: 'numeric',
  test: (op, operand, field, alias) => compareTest(op, operand, place(field, alias, 'numeric'), sql`numeric`),
  groups: (field, alias) => place(field, alias, 'numeric'),
  measures: (field, alias) => place(field, alias, 'numeric'),
};
