/** Percentages: 15 means 15 %. */
import type { FieldType } from './fieldType.ts';
import { number } from './number.ts';

export const percent: FieldType<string> = {
  ...number,
  name: 'percent',
  parseText: (input, field, env) => {
    const plain = input.normalize('NFKC').trim();
    return number.parseText(plain.endsWith('%') ? plain.slice(0, -1) : plain, field, env);
  },
  format: (value, field, env) => (value === null ? '' : `${number.format(value, field, env)}%`),
  toText: (value) => (value === null ? '' : `${value}%`),
};
