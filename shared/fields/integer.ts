/** Whole numbers. */
import { parseDecimal } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import { checkBounds } from './bounds.ts';
import type { FieldType } from './fieldType.ts';
import { groupDigits } from './groupDigits.ts';
import { isEmpty, plainNumber } from './plainNumber.ts';

const intBounds = { min: -(2 ** 31), max: 2 ** 31 - 1 };

function whole(decimal: string, field: FieldMeta): number {
  if (decimal.includes('.')) {
    throw new ValueError({
      en: `${decimal} is not a whole number; leave out what is after the point.`,
      zh: `${decimal} 不是整数，请去掉小数部分。`,
    });
  }
  checkBounds(decimal, { min: field.min ?? intBounds.min, max: field.max ?? intBounds.max });
  return Number(decimal);
}

export const integer: FieldType<number> = {
  name: 'integer',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'],
  parse: (input, field) => (isEmpty(input) ? null : whole(plainNumber(input), field)),
  parseText: (input, field) => (input.trim() === '' ? null : whole(parseDecimal(input), field)),
  format: (value, field) =>
    value === null ? '' : field.name.endsWith('Year') ? String(value) : groupDigits(String(value)),
  toText: (value) => (value === null ? '' : String(value)),
  equal: (a, b) => a === b,
  compare: (a, b) => a - b,
};
