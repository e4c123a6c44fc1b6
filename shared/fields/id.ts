/** The id of a record: a UUID. */
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { readId } from './recordId.ts';

export const id: FieldType<string> = {
  name: 'id',
  operators: ['eq', 'ne', 'in', 'nin', 'isNull'],
  parse: (input) => (isEmpty(input) ? null : readId(input)),
  parseText: (text) => (text.trim() === '' ? null : readId(text)),
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
