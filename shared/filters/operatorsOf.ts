/** Which operators a field, or a member of its value, can be asked with. */
import { addressParts } from '../fields/address.ts';
import { geoMembers } from '../fields/geo.ts';
import { fieldType } from '../fields/types.ts';
import type { FieldMeta, FieldTypeName } from '../metadata.ts';
import type { Operator } from './grammar.ts';

const textOperators: readonly Operator[] = [
  'eq',
  'eqExact',
  'ne',
  'in',
  'nin',
  'contains',
  'startsWith',
  'endsWith',
  'isNull',
];
const codeOperators: readonly Operator[] = ['eq', 'ne', 'in', 'nin', 'isNull'];

/** What is sealed can be found by the whole value, and by whether there is one. */
const sealedOperators: readonly Operator[] = ['eq', 'in', 'isNull'];

const orderedOperators: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'isNull'];

const members: Partial<Record<FieldTypeName, Readonly<Record<string, readonly Operator[]>>>> = {
  money: { currency: codeOperators },
  emails: { primary: textOperators },
  phones: { primary: textOperators },
  polymorphic: { object: codeOperators },
  address: Object.fromEntries(addressParts.map((part) => [part, textOperators])),
  geo: Object.fromEntries(geoMembers.map((member) => [member, orderedOperators])),
};

/** Undefined: the type has no such member. */
export function operatorsOf(field: FieldMeta, member?: string): readonly Operator[] | undefined {
  if (field.sensitive !== undefined) return member === undefined ? sealedOperators : undefined;
  if (member === undefined) return fieldType(field.type).operators;
  const known = members[field.type];
  return known && Object.hasOwn(known, member) ? known[member] : undefined;
}
