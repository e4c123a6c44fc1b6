/** What the types of fields are in the language of formulas. */
import type { FieldTypeName } from '../../../../shared/metadata.ts';

/** What a value of each type is called in the language; a type that is not named cannot be read. */
const kinds: Partial<Record<FieldTypeName, string>> = {
  id: 'string',
  text: 'string',
  longText: 'string',
  richText: 'string',
  url: 'string',
  select: 'string',
  integer: 'decimal',
  number: 'decimal',
  percent: 'decimal',
  rating: 'decimal',
  autoNumber: 'decimal',
  money: 'money',
  boolean: 'bool',
  date: 'day',
  datetime: 'moment',
  multiSelect: 'list<string>',
  tags: 'list<string>',
  lookup: 'string',
  user: 'string',
};

export function kindOf(type: FieldTypeName): string | undefined {
  return kinds[type];
}

/** Which results a field of a type takes. */
const results: Partial<Record<FieldTypeName, readonly string[]>> = {
  text: ['string'],
  longText: ['string'],
  number: ['decimal', 'int', 'double'],
  percent: ['decimal', 'int', 'double'],
  integer: ['decimal', 'int', 'double'],
  money: ['money', 'decimal', 'int', 'double'],
  boolean: ['bool'],
  date: ['day'],
};

export const formulaTypes = Object.keys(results) as FieldTypeName[];

export function resultKinds(type: FieldTypeName): readonly string[] | undefined {
  return results[type];
}
