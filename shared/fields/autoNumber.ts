/** Running numbers that the server gives: a prefix and at least five digits, `A-00042`. */
import { ValueError } from '../errors.ts';
import { fold } from '../fold.ts';
import type { FieldMeta } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';

export function autoNumberText(value: number, field: FieldMeta): string {
  return `${field.prefix ?? ''}${String(value).padStart(5, '0')}`;
}

function read(input: unknown, field: FieldMeta): number | null {
  if (isEmpty(input)) return null;
  const plain = fold(String(input)).trim();
  const prefix = fold(field.prefix ?? '');
  const digits = prefix !== '' && plain.startsWith(prefix) ? plain.slice(prefix.length) : plain;
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  throw new ValueError({
    en: `“${String(input).slice(0, 40)}” is not such a number; it looks like ${autoNumberText(42, field)}.`,
    zh: `“${String(input).slice(0, 40)}”不是这样的编号，编号形如 ${autoNumberText(42, field)}。`,
  });
}

export const autoNumber: FieldType<number> = {
  name: 'autoNumber',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'],
  parse: read,
  parseText: read,
  format: (value, field) => (value === null ? '' : autoNumberText(value, field)),
  toText: (value, field) => (value === null ? '' : autoNumberText(value, field)),
  equal: (a, b) => a === b,
  compare: (a, b) => a - b,
};
