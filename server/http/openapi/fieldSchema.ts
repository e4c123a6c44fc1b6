/** A field as JSON Schema: what the API answers, and what it reads. */
import { mostFiles } from '../../../shared/fields/files.ts';
import { starsOf } from '../../../shared/fields/rating.ts';
import { tagLimits } from '../../../shared/fields/tags.ts';
import type { FieldMeta, FieldTypeName } from '../../../shared/metadata.ts';
import { flag, id, type JsonSchema, nullable, reference, text, time, whole } from './jsonSchema.ts';

const decimal: JsonSchema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const day: JsonSchema = { type: 'string', format: 'date' };

function chosen(field: FieldMeta): JsonSchema {
  return { type: 'string', enum: (field.options ?? []).map((option) => option.value) };
}

function bounded(field: FieldMeta): JsonSchema {
  return {
    ...whole,
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
  };
}

function limited(field: FieldMeta): JsonSchema {
  return field.maxLength === undefined ? text : { ...text, maxLength: field.maxLength };
}

function files(field: FieldMeta): JsonSchema {
  const one = reference('File');
  return field.multiple ? { type: 'array', items: one, maxItems: mostFiles } : one;
}

const answers: Readonly<Record<FieldTypeName, (field: FieldMeta) => JsonSchema>> = {
  id: () => id,
  text: () => text,
  longText: () => text,
  integer: bounded,
  number: () => decimal,
  percent: () => decimal,
  money: () => reference('Money'),
  boolean: () => flag,
  date: () => day,
  datetime: () => time,
  select: chosen,
  multiSelect: (field) => ({ type: 'array', items: chosen(field) }),
  emails: () => ({ type: 'array', items: reference('ContactPoint') }),
  phones: () => ({ type: 'array', items: reference('ContactPoint') }),
  url: () => text,
  address: () => reference('Address'),
  lookup: () => reference('Lookup'),
  polymorphic: () => reference('Lookup'),
  user: () => reference('Lookup'),
  autoNumber: () => text,
  richText: () => reference('RichText'),
  tags: () => ({ type: 'array', items: { ...text, maxLength: tagLimits.length }, maxItems: tagLimits.count }),
  rating: (field) => ({ ...whole, minimum: 1, maximum: starsOf(field) }),
  geo: () => reference('Geo'),
  json: () => ({}),
  file: files,
  image: files,
};

const number: JsonSchema = { type: ['string', 'number'] };

function fileInput(field: FieldMeta): JsonSchema {
  const one = { anyOf: [id, reference('FileInput')] };
  return field.multiple ? { anyOf: [one, { type: 'array', items: one, maxItems: mostFiles }] } : one;
}

/** Where reading differs from what is answered. */
const inputs: Partial<Record<FieldTypeName, (field: FieldMeta) => JsonSchema>> = {
  text: limited,
  longText: limited,
  number: () => number,
  percent: () => number,
  lookup: () => reference('LookupInput'),
  user: () => reference('LookupInput'),
  polymorphic: () => reference('PolymorphicInput'),
  richText: () => ({ anyOf: [text, reference('RichText')] }),
  file: fileInput,
  image: fileInput,
};

function described(schema: JsonSchema, field: FieldMeta): JsonSchema {
  const title = `${field.label.en} · ${field.label.zh}`;
  return '$ref' in schema || 'anyOf' in schema ? { ...schema, description: title } : { ...schema, title };
}

export function answerSchema(field: FieldMeta): JsonSchema {
  return described(nullable(answers[field.type](field)), field);
}

export function inputSchema(field: FieldMeta): JsonSchema {
  return described(nullable((inputs[field.type] ?? answers[field.type])(field)), field);
}
