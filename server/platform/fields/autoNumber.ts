/** Running numbers in PostgreSQL: the number alone; its prefix is put before it on the way out. */
import { autoNumberText } from '../../../shared/fields/autoNumber.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const autoNumber: FieldStorage<number> = {
  name: 'autoNumber',
  columns: (field) => [{ name: columnName(field), type: 'bigint' }],
  select: (field, alias) => [place(field, alias, 'bigint')],
  read: ([value], field) => (value === null ? null : autoNumberText(Number(value), field)),
  readCanonical: ([value]) => (value === null ? null : Number(value)),
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, 'bigint'),
  sortType: 'bigint',
  test: (op, operand, field, alias) => compareTest(op, operand, place(field, alias, 'bigint'), sql`bigint`),
  measures: (field, alias) => place(field, alias, 'bigint'),
};
