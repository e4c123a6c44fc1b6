/** Two shapes of each object: the record as it is read, and as it is written. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { listOfPrimary, primaryList } from '../../platform/query/primaryEntry.ts';
import { answerSchema, inputSchema } from './fieldSchema.ts';
import { id, type JsonSchema, nullable, reference, text, whole } from './jsonSchema.ts';

/** `accountContact` → `AccountContact`: how the document calls an object's record. */
export function schemaName(object: { readonly name: string }): string {
  return object.name.charAt(0).toUpperCase() + object.name.slice(1);
}

const alwaysThere = new Set(['id', 'version']);

/** `email` beside `emails`, `phone` beside `phones`. */
function primaryOf(object: ObjectType, fields: readonly FieldMeta[]): Record<string, JsonSchema> {
  const names = Object.keys(listOfPrimary).filter((name) =>
    fields.some((field) => field.name === primaryList(object, name)?.name),
  );
  return Object.fromEntries(names.map((name) => [name, nullable(text)]));
}

/** The record as it is read, and as it is written. */
export function objectSchemas(object: ObjectType, fields: readonly FieldMeta[]): Record<string, JsonSchema> {
  const name = schemaName(object);
  const label = object.declaration.label;
  const readable = Object.fromEntries(
    fields.map((field) => [
      field.name,
      alwaysThere.has(field.name) ? (field.name === 'id' ? id : whole) : answerSchema(field),
    ]),
  );
  const writable = fields.filter((field) => field.access === 'edit' && !field.readOnly);
  return {
    [name]: {
      type: 'object',
      title: `${label.en} · ${label.zh}`,
      properties: { ...readable, ...primaryOf(object, fields), permissions: reference('Permissions') },
      // A list has the fields that were asked for only.
      required: ['id', 'version'],
    },
    [`${name}Input`]: {
      type: 'object',
      title: `${label.en} · ${label.zh}`,
      properties: { id, ...Object.fromEntries(writable.map((field) => [field.name, inputSchema(field)])) },
      additionalProperties: false,
    },
  };
}
