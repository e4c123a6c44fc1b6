/** What routes take and answer of roles. */
import { z } from 'zod';
import { verbs } from '../../../shared/metadata.ts';
import { adminRights, fieldAccesses, scopes } from '../../../shared/rights.ts';
import {
  flag,
  id,
  type JsonSchema,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';

const words = z.strictObject({
  en: z.string().trim().min(1).max(80),
  zh: z.string().trim().min(1).max(80),
});
const sentence = z.strictObject({
  en: z.string().trim().min(1).max(500),
  zh: z.string().trim().min(1).max(500),
});
const name = z.string().max(80);

/** Names in it are checked against what the workspace has, so that each fault is told with its place. */
const rights = z.strictObject({
  objects: z.record(name, z.record(name, name)),
  fields: z.record(name, z.record(name, name)).optional(),
  admin: z.array(name).max(100),
});

export const roleName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a name such as regionalSales');

export const newRole = z.strictObject({
  id: z.uuid().optional(),
  name: roleName.optional(),
  label: words,
  description: sentence.nullable().optional(),
  rights: rights.optional(),
});

export const roleChange = z.strictObject({
  label: words.optional(),
  description: sentence.nullable().optional(),
  rights: rights.optional(),
});

export const roleCopy = z.strictObject({ name: roleName.optional(), label: words });

const each = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

export const rightsShape = shape(
  {
    objects: each(
      shape({}, Object.fromEntries(verbs.map((verb) => [verb, { type: 'string', enum: [...scopes] }]))),
    ),
    admin: list({ type: 'string', enum: [...adminRights] }),
  },
  { fields: each(each({ type: 'string', enum: [...fieldAccesses] })) },
);

export const roleShape = shape({
  id,
  name: text,
  label: reference('Label'),
  description: nullable(reference('Label')),
  rights: rightsShape,
  system: flag,
  version: whole,
  updatedAt: time,
  people: whole,
});

export const useShape = shape({ kind: text, ref: text, label: reference('Label') });

export const roleChangeShape = shape({
  id,
  role: id,
  name: text,
  at: time,
  actor: nullable(shape({ id, label: nullable(text) })),
  before: nullable(shape({ label: reference('Label'), rights: rightsShape })),
  after: nullable(shape({ label: reference('Label'), rights: rightsShape })),
  undoneBy: nullable(id),
});
