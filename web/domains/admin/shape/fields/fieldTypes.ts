/** The types that an administrator may choose for a field, in groups, each with one sentence. */
import type { FieldTypeName } from '../../../../../shared/metadata.ts';
import type { TextKey } from '../../../../base/texts.ts';

interface TypeGroup {
  readonly text: TextKey;
  readonly types: readonly FieldTypeName[];
}

export const typeGroups: readonly TypeGroup[] = [
  { text: 'shape.types.text', types: ['text', 'longText', 'richText', 'url', 'emails', 'phones', 'address'] },
  { text: 'shape.types.choice', types: ['select', 'multiSelect', 'tags', 'boolean', 'rating'] },
  { text: 'shape.types.number', types: ['number', 'integer', 'percent', 'money', 'date', 'datetime'] },
  { text: 'shape.types.link', types: ['lookup', 'user', 'polymorphic'] },
  { text: 'shape.types.other', types: ['file', 'image', 'geo', 'json'] },
];

export function typeLabel(type: FieldTypeName): TextKey {
  return `shape.type.${type}`;
}

const choices: ReadonlySet<FieldTypeName> = new Set(['select', 'multiSelect']);
const numbers: ReadonlySet<FieldTypeName> = new Set(['integer', 'number', 'percent', 'money']);
const texts: ReadonlySet<FieldTypeName> = new Set(['text', 'longText', 'url']);
const pointers: ReadonlySet<FieldTypeName> = new Set(['lookup', 'user', 'polymorphic']);
const noDefault: ReadonlySet<FieldTypeName> = new Set([
  ...pointers,
  'emails',
  'phones',
  'address',
  'file',
  'image',
  'geo',
  'json',
  'richText',
]);

export const hasOptions = (type: FieldTypeName) => choices.has(type);
export const isNumber = (type: FieldTypeName) => numbers.has(type);
export const isText = (type: FieldTypeName) => texts.has(type);
export const isPointer = (type: FieldTypeName) => pointers.has(type);
export const takesDefault = (type: FieldTypeName) => !noDefault.has(type);
