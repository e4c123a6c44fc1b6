/** The id of a record in PostgreSQL. */
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { idTest } from './lookup.ts';
import { place } from './place.ts';

export const id: FieldStorage<string> = {
  name: 'id',
  columns: (field) => [{ name: columnName(field), type: 'uuid' }],
  select: (field, alias) => [place(field, alias, 'uuid')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, 'uuid'),
  sortType: 'uuid',
  test: (op, operand, field, alias, env) => idTest(op, operand, place(field, alias, 'uuid'), env),
  groups: (field, alias) => place(field, alias, 'uuid'),
  measures: (field, alias) => place(field, alias, 'uuid'),
};
