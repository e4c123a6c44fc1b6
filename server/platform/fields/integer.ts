/** Whole numbers in PostgreSQL: int, or bigint where the field allows more. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';

const largestInt = 2 ** 31 - 1;

function isWide(field: FieldMeta): boolean {
  return (field.max ?? 0) > largestInt || (field.min ?? 0) < -largestInt - 1;
}

export const integer: FieldStorage<number> = {
  name: 'integer',
  columns: (field) => [{ name: columnName(field), type: isWide(field) ? 'bigint' : 'int' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => (value === null ? null : Number(value)),
  readCanonical: ([value]) => (value === null ? null : Number(value)),
  write: (value) => [value],
  sortBy: (field, alias) => column(alias, columnName(field)),
  sortType: 'bigint',
  // bigint on both sides: an operand beyond int is a question with an answer, not an error.
  test: (op, operand, field, alias) =>
    compareTest(op, operand, column(alias, columnName(field)), sql`bigint`),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
