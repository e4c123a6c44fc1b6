/** A reference to a record: its id, or a match that the writer resolves to one. */
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { isMatch, type Match, readId } from './recordId.ts';

export type LookupInput = string | Match;

export const lookup: FieldType<LookupInput> = {
  name: 'lookup',
  operators: ['eq', 'ne', 'in', 'nin', 'isNull'],
  parse: (input) => (isEmpty(input) ? null : isMatch(input) ? { match: input.match } : readId(input)),
  parseText: (text) => (text.trim() === '' ? null : readId(text)),
  format: (value) => (typeof value === 'string' ? value : ''),
  toText: (value) => (typeof value === 'string' ? value : ''),
  equal: (a, b) => a === b,
};
