/** Text of several lines. */
import type { FieldType } from './fieldType.ts';
import { plainText } from './plainText.ts';

/** Where a field sets no length. */
const defaultLength = 100_000;

export const longText: FieldType<string> = {
  name: 'longText',
  operators: ['eq', 'eqExact', 'ne', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: (input, field) => plainText(input, field.maxLength ?? defaultLength, true),
  parseText: (input, field) => plainText(input, field.maxLength ?? defaultLength, true),
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
};
