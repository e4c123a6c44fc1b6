/** A number of stars, from one to the field's `max` (five where it says nothing). */
import { parseDecimal } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty, plainNumber } from './plainNumber.ts';

/** Most stars that a field may have. */
export const mostStars = 10;

export function starsOf(field: Pick<FieldMeta, 'max'>): number {
  return Math.min(mostStars, field.max ?? 5);
}

function stars(decimal: string, field: FieldMeta): number {
  const value = Number(decimal);
  if (Number.isInteger(value) && value >= 1 && value <= starsOf(field)) return value;
  throw new ValueError({
    en: `A rating is a whole number from 1 to ${starsOf(field)}.`,
    zh: `评分必须是 1 到 ${starsOf(field)} 的整数。`,
  });
}

export const rating: FieldType<number> = {
  name: 'rating',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'],
  parse: (input, field) => (isEmpty(input) ? null : stars(plainNumber(input), field)),
  /** `4`, `4/5` or `★★★★☆`. */
  parseText: (input, field) => {
    const text = input.trim();
    if (text === '') return null;
    const drawn = /^(★+)☆*$/.exec(text);
    if (drawn) return stars(String(drawn[1]!.length), field);
    const outOf = /^(\S+)\s*\/\s*\d+$/.exec(text);
    return stars(parseDecimal(outOf ? outOf[1]! : text), field);
  },
  format: (value, field) =>
    value === null ? '' : '★'.repeat(value) + '☆'.repeat(Math.max(0, starsOf(field) - value)),
  toText: (value) => (value === null ? '' : String(value)),
  equal: (a, b) => a === b,
  compare: (a, b) => a - b,
};
