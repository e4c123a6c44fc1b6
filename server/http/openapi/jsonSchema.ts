/** JSON Schema as OpenAPI 3.1 takes it, and the few shapes that many routes share. */
import { z } from 'zod';
import { languages } from '../../../shared/labels.ts';

export type JsonSchema = { readonly [member: string]: unknown };

/** A schema of what the server reads: unknown members are refused there, so they are here. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** Every member is there. */
export function shape(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { type: 'object', properties: { ...properties, ...optional }, required: Object.keys(properties) };
}

export function nullable(schema: JsonSchema): JsonSchema {
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const whole: JsonSchema = { type: 'integer' };
export const anything: JsonSchema = {};
export const id: JsonSchema = { type: 'string', format: 'uuid' };
export const time: JsonSchema = { type: 'string', format: 'date-time' };
export const language: JsonSchema = { type: 'string', enum: [...languages] };
export const freeObject: JsonSchema = { type: 'object', additionalProperties: true };

/** Answer of what is done later. */
export const jobAnswer: JsonSchema = shape({ job: id });
