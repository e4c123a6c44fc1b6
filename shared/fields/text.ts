/** One line of text. */
import type { FieldType } from './fieldType.ts';
import { plainText } from './plainText.ts';

/** Where a field sets no length. */
const defaultLength = 255;

export const text: FieldType<string> = {
  name: 'text',
  operators: ['eq', 'eqExact', 'ne', 'in', 'nin', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: (input, field) => plainText(input, field.maxLength ?? defaultLength),
  // A cell of a sheet may hold line breaks; in one line they are spaces.
  parseText: (input, field) => plainText(input.replace(/[\t\r\n]+/g, ' '), field.maxLength ?? defaultLength),
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
};
