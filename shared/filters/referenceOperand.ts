/** Records as operands where a field may point to several objects: by id alone, or by object and id. */
import { ValueError } from '../errors.ts';
import { isObject } from '../fields/plainText.ts';
import type { PolymorphicValue } from '../fields/polymorphic.ts';
import { readId } from '../fields/recordId.ts';
import type { FieldMeta } from '../metadata.ts';

export type ReferenceOperand = string | PolymorphicValue;

export function readReferenceOperand(input: unknown, field: FieldMeta): ReferenceOperand {
  if (typeof input === 'string') return readId(input);
  const { object, id, ...rest } = isObject(input) ? input : {};
  const known = typeof object === 'string' && field.targets?.includes(object);
  if (known && id !== undefined && Object.keys(rest).length === 0) return { object, id: readId(id) };
  throw new ValueError({
    en: `This must be an id, or {"object": …, "id": …} with one of the objects ${field.targets?.join(', ')}.`,
    zh: `此处必须是编号，或 {"object": …, "id": …}，对象可以是 ${field.targets?.join('、')}。`,
  });
}

export function meetsReference(value: PolymorphicValue, operand: ReferenceOperand): boolean {
  if (typeof operand === 'string') return value.id === operand;
  return value.object === operand.object && value.id === operand.id;
}
