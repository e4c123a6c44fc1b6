/** One line of text. */
import type { FieldMeta } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { plainText } from './plainText.ts';
import { readFormatted } from './textFormat.ts';

/** Where a field sets no length. */
const defaultLength = 255;

function shaped(text: string | null, { format }: FieldMeta): string | null {
  return text === null || format === undefined ? text : readFormatted(text, format);
}

export const text: FieldType<string> = {
  name: 'text',
  operators: ['eq', 'eqExact', 'ne', 'in', 'nin', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: (input, field) => shaped(plainText(input, field.maxLength ?? defaultLength), field),
  // A cell of a sheet may hold line breaks; in one line they are spaces.
  parseText: (input, field) =>
    shaped(plainText(input.replace(/[\t\r\n]+/g, ' '), field.maxLength ?? defaultLength), field),
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
};
