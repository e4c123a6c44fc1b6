/** A reference to a record of one of several objects in PostgreSQL: which object, and the id. */
import type { PolymorphicValue } from '../../../shared/fields/polymorphic.ts';
import type { Operator } from '../../../shared/filters/grammar.ts';
import type { ReferenceOperand } from '../../../shared/filters/referenceOperand.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

function read(values: readonly unknown[]): PolymorphicValue | null {
  const [object, id] = values as [string | null, string | null];
  return object === null || id === null ? null : { object, id };
}

/** Objects and ids as two lists, so that the index on both serves; the pairs decide where an object was named. */
function referenceTest(
  op: Operator,
  operand: unknown,
  object: Fragment,
  id: Fragment,
  targets: readonly string[],
): Fragment {
  if (op === 'isNull') return nullTest(operand, id);
  const asked = (op === 'in' || op === 'nin' ? operand : [operand]) as readonly ReferenceOperand[];
  const bare = asked.filter((one) => typeof one === 'string');
  const named = asked.filter((one) => typeof one !== 'string');
  const objects = bare.length > 0 ? targets : named.map((one) => one.object);
  const ids = [...bare, ...named.map((one) => one.id)];
  const near = sql`${object} = any(${objects}::text[]) and ${id} = any(${ids}::uuid[])`;
  const pairs = sql`select * from unnest(${named.map((one) => one.object)}::text[], ${named.map((one) => one.id)}::uuid[])`;
  const fits =
    named.length === 0
      ? near
      : sql`${near} and (${id} = any(${bare}::uuid[]) or (${object}, ${id}) in (${pairs}))`;
  if (op === 'eq' || op === 'in') return sql`(${id} is not null and ${fits})`;
  return sql`(${id} is null or not (${fits}))`;
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
  select: (field, alias) => [place(field, alias, 'text', '_object'), place(field, alias, 'uuid', '_id')],
  read,
  readCanonical: read,
  write: (value) => (value === null ? [null, null] : [value.object, value.id]),
  test: (op, operand, field, alias, _env, member) => {
    if (member === 'object') return textTest(op, operand, place(field, alias, 'text', '_object'));
    return referenceTest(
      op,
      operand,
      place(field, alias, 'text', '_object'),
      place(field, alias, 'uuid', '_id'),
      field.targets ?? [],
    );
  },
  groups: (field, alias) => place(field, alias, 'uuid', '_id'),
  measures: (field, alias) => place(field, alias, 'uuid', '_id'),
};
