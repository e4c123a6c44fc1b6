/** Money in PostgreSQL: the amount, its currency, and the amount in the workspace's currency, which questions use. */
import { padDecimal } from '../../../shared/currencies.ts';
import { baseAmount } from '../../../shared/fields/baseAmount.ts';
import type { MoneyValue } from '../../../shared/query.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest, nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

function read(values: readonly unknown[]): MoneyValue | null {
  const [amount, currency] = values as [string | null, string | null];
  return amount === null || currency === null ? null : { amount: padDecimal(amount, currency), currency };
}

export const money: FieldStorage<MoneyValue> = {
  name: 'money',
  columns: (field) => {
    const name = columnName(field);
    return [
      { name, type: 'numeric' },
      { name: `${name}_currency`, type: 'text' },
      { name: `${name}_base`, type: 'numeric' },
    ];
  },
  select: (field, alias) => [place(field, alias, 'numeric'), place(field, alias, 'text', '_currency')],
  read,
  readCanonical: read,
  write: (value, _field, env) =>
    value === null ? [null, null, null] : [value.amount, value.currency, baseAmount(value, env)],
  sortBy: (field, alias) => place(field, alias, 'numeric', '_base'),
  sortType: 'numeric',
  test: (op, operand, field, alias, _env, member) => {
    if (member === 'currency') return textTest(op, operand, place(field, alias, 'text', '_currency'));
    if (op === 'isNull') return nullTest(operand, place(field, alias, 'numeric'));
    return compareTest(op, operand, place(field, alias, 'numeric', '_base'), sql`numeric`);
  },
  groups: (field, alias) => place(field, alias, 'numeric', '_base'),
  measures: (field, alias) => place(field, alias, 'numeric', '_base'),
};
