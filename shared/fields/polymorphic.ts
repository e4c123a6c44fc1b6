/** A reference to a record of one of several objects. */
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { isObject } from './plainText.ts';
import { isMatch, type Match, readId } from './recordId.ts';

export interface PolymorphicValue {
  readonly object: string;
  readonly id: string;
}

export type PolymorphicInput = PolymorphicValue | (Match & { readonly object: string });

function read(input: unknown, field: FieldMeta): PolymorphicInput | null {
  if (isEmpty(input)) return null;
  const { object, ...rest } = isObject(input) ? input : {};
  if (typeof object === 'string' && field.targets?.includes(object)) {
    if (isMatch(rest)) return { object, match: rest.match };
    if (Object.keys(rest).length === 1 && 'id' in rest) return { object, id: readId(rest.id) };
  }
  throw new ValueError({
    en: `This must be {"object": …, "id": …} with one of the objects ${field.targets?.join(', ')}.`,
    zh: `此处必须是 {"object": …, "id": …}，对象可以是 ${field.targets?.join('、')}。`,
  });
}

export const polymorphic: FieldType<PolymorphicInput> = {
  name: 'polymorphic',
  operators: ['eq', 'ne', 'in', 'nin', 'isNull'],
  parse: read,
  /** `account:0198c0de-…`, as toText writes it. */
  parseText: (text, field) => {
    const plain = text.trim();
    if (plain === '') return null;
    const colon = plain.indexOf(':');
    return read({ object: plain.slice(0, colon), id: plain.slice(colon + 1) }, field);
  },
  format: (value) => (value !== null && 'id' in value ? value.id : ''),
  toText: (value) => (value !== null && 'id' in value ? `${value.object}:${value.id}` : ''),
  equal: (a, b) =>
    a === b || (a !== null && b !== null && 'id' in a && 'id' in b && a.object === b.object && a.id === b.id),
};
