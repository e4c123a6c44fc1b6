/** A reference to a record of one of several objects in PostgreSQL: which object, and the id. */
import type { PolymorphicValue } from '../../../shared/fields/polymorphic.ts';
import { column } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { idTest } from './lookup.ts';
import { textTest } from './textTest.ts';

function read(values: readonly unknown[]): PolymorphicValue | null {
  const [object, id] = values as [string | null, string | null];
  return object === null || id === null ? null : { object, id };
}

export const polymorphic: FieldStorage<PolymorphicValue> = {
  name: 'polymorphic',
  columns: (field) => {
    const name = columnName(field);
    return [
      { name: `${name}_object`, type: 'text' },
      { name: `${name}_id`, type: 'uuid' },
    ];
  },
  select: (field, alias) => {
    const name = columnName(field);
    return [column(alias, `${name}_object`), column(alias, `${name}_id`)];
  },
  read,
  readCanonical: read,
  write: (value) => (value === null ? [null, null] : [value.object, value.id]),
  test: (op, operand, field, alias, env, member) => {
    const name = columnName(field);
    if (member === 'object') return textTest(op, operand, column(alias, `${name}_object`));
    return idTest(op, operand, column(alias, `${name}_id`), env);
  },
  groups: (field, alias) => column(alias, `${columnName(field)}_id`),
  measures: (field, alias) => column(alias, `${columnName(field)}_id`),
};
