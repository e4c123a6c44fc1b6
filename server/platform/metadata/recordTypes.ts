/** TypeScript types of the canonical values of objects, as text. */
import type { FieldTypeName } from '../../../shared/metadata.ts';
import type { Field, ObjectType, Registry } from './registry.ts';

function union(field: Field): string {
  return (
    (field.options ?? []).map((option) => JSON.stringify(option.value).replaceAll('"', "'")).join(' | ') ||
    'string'
  );
}

const typeOf: Readonly<Record<FieldTypeName, (field: Field) => string>> = {
  id: () => 'string',
  text: () => 'string',
  longText: () => 'string',
  integer: () => 'number',
  number: () => 'string',
  percent: () => 'string',
  money: () => 'MoneyValue',
  boolean: () => 'boolean',
  date: () => 'string',
  datetime: () => 'string',
  select: union,
  multiSelect: (field) => `readonly (${union(field)})[]`,
  emails: () => 'readonly ContactPoint[]',
  phones: () => 'readonly ContactPoint[]',
  url: () => 'string',
  address: () => 'Address',
  lookup: () => 'string',
  polymorphic: () => 'Reference',
  user: () => 'string',
  autoNumber: () => 'number',
  richText: () => 'RichTextValue',
  tags: () => 'readonly string[]',
  rating: () => 'number',
  geo: () => 'GeoValue',
  json: () => 'unknown',
  file: () => 'readonly FileValue[]',
  image: () => 'readonly FileValue[]',
};

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function interfaceOf(object: ObjectType): string {
  const lines = [...object.fields.values()].map(
    (field) => `  ${field.name}: ${typeOf[field.type](field)} | null;`,
  );
  return `/** ${object.declaration.label.en} (${object.declaration.label.zh}) */\nexport type ${capital(object.name)} = {\n${lines.join('\n')}\n};\n`;
}

export function recordTypes(registry: Registry): string {
  const objects = [...registry.objects.values()];
  return [
    '/** Made by `npm run types` from the declarations; do not edit. Values are canonical: see FieldType.parse. */',
    "import type { FileValue } from './fields/files.ts';",
    "import type { GeoValue } from './fields/geo.ts';",
    "import type { RichTextValue } from './fields/richText.ts';",
    "import type { Address, ContactPoint, Reference } from './fields/values.ts';",
    "import type { MoneyValue } from './query.ts';",
    '',
    ...objects.map(interfaceOf),
    `export interface Records {\n${objects.map((object) => `  ${object.name}: ${capital(object.name)};`).join('\n')}\n}\n`,
  ].join('\n');
}
