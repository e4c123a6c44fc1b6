/** The smallest and largest value that a number field allows. */
import { compareDecimals } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import { plainNumber } from './plainNumber.ts';

/** @param value a canonical decimal. */
export function checkBounds(value: string, { min, max }: Pick<FieldMeta, 'min' | 'max'>): void {
  if (min !== undefined && compareDecimals(value, plainNumber(min)) < 0) {
    throw new ValueError(
      { en: `The smallest value allowed is ${min}.`, zh: `最小允许值为 ${min}。` },
      'invalid_value',
      { min },
    );
  }
  if (max !== undefined && compareDecimals(value, plainNumber(max)) > 0) {
    throw new ValueError(
      { en: `The largest value allowed is ${max}.`, zh: `最大允许值为 ${max}。` },
      'invalid_value',
      { max },
    );
  }
}
