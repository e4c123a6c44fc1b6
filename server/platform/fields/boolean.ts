/** Yes or no in PostgreSQL. */
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const boolean: FieldStorage<boolean> = {
  name: 'boolean',
  columns: (field) => [{ name: columnName(field), type: 'boolean' }],
  select: (field, alias) => [place(field, alias, 'boolean')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as boolean | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, 'boolean'),
  sortType: 'boolean',
  test: (op, operand, field, alias) => compareTest(op, operand, place(field, alias, 'boolean'), sql`boolean`),
  groups: (field, alias) => place(field, alias, 'boolean'),
};
