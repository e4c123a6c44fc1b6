/** The id of a record in PostgreSQL. */
import { column } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { idTest } from './lookup.ts';

export const id: FieldStorage<string> = {
  name: 'id',
  columns: (field) => [{ name: columnName(field), type: 'uuid' }],
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => column(alias, columnName(field)),
  sortType: 'uuid',
  test: (op, operand, field, alias, env) => idTest(op, operand, column(alias, columnName(field)), env),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
