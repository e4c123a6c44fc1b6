/** Whole numbers in PostgreSQL: int, or bigint where the field allows more. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

const largestInt = 2 ** 31 - 1;

function isWide(field: FieldMeta): boolean {
  return (field.max ?? 0) > largestInt || (field.min ?? 0) < -largestInt - 1;
}

function columnType(field: FieldMeta): string {
  return isWide(field) ? 'bigint' : 'int';
}

export const integer: FieldStorage<number> = {
  name: 'integer',
  columns: (field) => [{ name: columnName(field), type: columnType(field) }],
  select: (field, alias) => [place(field, alias, columnType(field))],
  read: ([value]) => (value === null ? null : Number(value)),
  readCanonical: ([value]) => (value === null ? null : Number(value)),
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, columnType(field)),
  sortType: 'bigint',
  // bigint on both sides: an operand beyond int is a question with an answer, not an error.
  test: (op, operand, field, alias) =>
    compareTest(op, operand, place(field, alias, columnType(field)), sql`bigint`),
  groups: (field, alias) => place(field, alias, columnType(field)),
  measures: (field, alias) => place(field, alias, columnType(field)),
};
