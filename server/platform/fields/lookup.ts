/** A reference to a record in PostgreSQL: its id in `<name>_id`. The reader joins the label and compiles paths. */

import type { Operator } from '../../../shared/filters/grammar.ts';
import { type IdOperand, idOperands, idsMeant } from '../../../shared/filters/idOperand.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage, TestEnv } from './fieldStorage.ts';
import { place } from './place.ts';

/** Compares an id column; `me` of an actor who is no user equals nothing, `myQueues` each of them. */
export function idTest(op: Operator, operand: unknown, expression: Fragment, env: TestEnv): Fragment {
  if (op === 'in' || op === 'nin') {
    return compareTest(op, idOperands(operand as readonly IdOperand[], env), expression, sql`uuid`);
  }
  if (op === 'isNull') return compareTest(op, operand, expression, sql`uuid`);
  const ids = idsMeant(operand as IdOperand, env);
  if (ids.length === 0) return op === 'eq' ? sql`false` : sql`true`;
  if (ids.length > 1) return compareTest(op === 'eq' ? 'in' : 'nin', ids, expression, sql`uuid`);
  return compareTest(op, ids[0], expression, sql`uuid`);
}

export const lookup: FieldStorage<string> = {
  name: 'lookup',
  columns: (field) => [{ name: `${columnName(field)}_id`, type: 'uuid' }],
  select: (field, alias) => [place(field, alias, 'uuid', '_id')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  test: (op, operand, field, alias, env) => idTest(op, operand, place(field, alias, 'uuid', '_id'), env),
  groups: (field, alias) => place(field, alias, 'uuid', '_id'),
  measures: (field, alias) => place(field, alias, 'uuid', '_id'),
};
