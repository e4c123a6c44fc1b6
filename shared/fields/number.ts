/** Exact decimal numbers, held as canonical text. */
import { compareDecimals, parseDecimal, scaleOf } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import { checkBounds } from './bounds.ts';
import type { FieldType } from './fieldType.ts';
import { groupDigits } from './groupDigits.ts';
import { isEmpty, plainNumber } from './plainNumber.ts';

/** Digits after the point where a field sets none. */
const defaultScale = 12;

export function checkScale(decimal: string, scale: number): void {
  if (scaleOf(decimal) > scale) {
    throw new ValueError(
      {
        en: `${decimal} has more than ${scale} digits after the point.`,
        zh: `${decimal} 的小数位超过 ${scale} 位。`,
      },
      'invalid_value',
      { scale },
    );
  }
}

function checked(decimal: string, field: FieldMeta): string {
  checkScale(decimal, field.scale ?? defaultScale);
  checkBounds(decimal, field);
  return decimal;
}

export const number: FieldType<string> = {
  name: 'number',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'],
  parse: (input, field) => (isEmpty(input) ? null : checked(plainNumber(input), field)),
  parseText: (input, field) => (input.trim() === '' ? null : checked(parseDecimal(input), field)),
  format: (value) => (value === null ? '' : groupDigits(value)),
  toText: (value) => value ?? '',
  equal: (a, b) => a === b || (a !== null && b !== null && compareDecimals(a, b) === 0),
  compare: compareDecimals,
};
