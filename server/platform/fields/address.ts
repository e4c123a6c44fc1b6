/** Postal addresses in PostgreSQL: one jsonb object of the parts that are known. */
import { type AddressValue, addressParts } from '../../../shared/fields/address.ts';
import { or, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

export const address: FieldStorage<AddressValue> = {
  name: 'address',
  columns: (field) => [{ name: columnName(field), type: 'jsonb' }],
  select: (field, alias) => [place(field, alias, 'jsonb')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as AddressValue | null) ?? null,
  write: (value) => [value === null ? null : JSON.stringify(value)],
  test: (op, operand, field, alias, _env, member) => {
    const whole = place(field, alias, 'jsonb');
    const part = (name: string) => sql`(${whole} ->> ${name}::text)`;
    if (member !== undefined) return textTest(op, operand, part(member));
    if (op === 'isNull') return nullTest(operand, whole);
    return or(addressParts.map((name) => textTest(op, operand, part(name))));
  },
};
