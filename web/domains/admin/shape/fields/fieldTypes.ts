/** The types that an administrator may choose for a field, in groups, each with one sentence. */
import type { FieldTypeName } from '../../../../../shared/metadata.ts';
import type { TextKey } from '../../../../base/texts.ts';

/** Formula and roll-up are ways to come by a value, not types; to a person who makes a field they are. */
export type FieldChoice = FieldTypeName | 'formula' | 'rollup';

interface TypeGroup {
  readonly text: TextKey;
  readonly types: readonly FieldChoice[];
}

export const typeGroups: readonly TypeGroup[] = [
  { text: 'shape.types.text', types: ['text', 'longText', 'richText', 'url', 'emails', 'phones', 'address'] },
  { text: 'shape.types.choice', types: ['select', 'multiSelect', 'tags', 'boolean', 'rating'] },
  { text: 'shape.types.number', types: ['number', 'integer', 'percent', 'money', 'date', 'datetime'] },
  { text: 'shape.types.link', types: ['lookup', 'user', 'polymorphic'] },
  { text: 'shape.types.computed', types: ['formula', 'rollup'] },
  { text: 'shape.types.other', types: ['file', 'image', 'geo', 'json'] },
];

/** What a formula can give. */
export const formulaResults: readonly FieldTypeName[] = [
  'number',
  'integer',
  'percent',
  'money',
  'text',
  'longText',
  'boolean',
  'date',
  'datetime',
];

export function typeLabel(type: FieldChoice): TextKey {
  return `shape.type.${type}`;
}

const choices: ReadonlySet<FieldTypeName> = new Set(['select', 'multiSelect']);
const numbers: ReadonlySet<FieldTypeName> = new Set(['integer', 'number', 'percent', 'money']);
const texts: ReadonlySet<FieldTypeName> = new Set(['text', 'longText', 'url']);
const pointers: ReadonlySet<FieldTypeName> = new Set(['lookup', 'user', 'polymorphic']);
const files: ReadonlySet<FieldTypeName> = new Set(['file', 'image']);
const words: ReadonlySet<FieldTypeName> = new Set(['emails', 'phones', 'tags', 'richText']);
const noDefault: ReadonlySet<FieldTypeName> = new Set([
  ...pointers,
  ...files,
  'emails',
  'phones',
  'address',
  'geo',
  'json',
  'richText',
]);

export const hasOptions = (type: FieldTypeName) => choices.has(type);
export const isNumber = (type: FieldTypeName) => numbers.has(type);
export const isText = (type: FieldTypeName) => texts.has(type);
export const isPointer = (type: FieldTypeName) => pointers.has(type);
export const isFile = (type: FieldTypeName) => files.has(type);
export const isSearchable = (type: FieldTypeName) => texts.has(type) || words.has(type);
export const takesDefault = (type: FieldTypeName) => !noDefault.has(type);
