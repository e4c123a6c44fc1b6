/** Long text in PostgreSQL: found by its words, never sorted or grouped by. */
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { sealedTest } from './sealed/sealedTest.ts';
import { textTest } from './textTest.ts';

export const longText: FieldStorage<string> = {
  name: 'longText',
  columns: (field) => [{ name: columnName(field), type: 'text' }],
  select: (field, alias) => [place(field, alias, 'text')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  test: (op, operand, field, alias, env) =>
    field.sensitive === undefined
      ? textTest(op, operand, place(field, alias, 'text'))
      : sealedTest(op, operand, field, alias, env),
};
