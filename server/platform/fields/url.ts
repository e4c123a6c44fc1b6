/** Web addresses in PostgreSQL. */
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

export const url: FieldStorage<string> = {
  name: 'url',
  columns: (field) => [{ name: columnName(field), type: 'text' }],
  select: (field, alias) => [place(field, alias, 'text')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => sql`core.fold(${place(field, alias, 'text')})`,
  sortType: 'text',
  test: (op, operand, field, alias) => textTest(op, operand, place(field, alias, 'text')),
  groups: (field, alias) => place(field, alias, 'text'),
  measures: (field, alias) => place(field, alias, 'text'),
};
