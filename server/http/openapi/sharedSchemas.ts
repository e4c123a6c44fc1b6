/** The shapes that the document names and all objects share. */
import { errorCodes } from '../../../shared/errors.ts';
import { recordVerbs } from '../records/permissionsOf.ts';
import {
  anything,
  flag,
  freeObject,
  id,
  type JsonSchema,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from './jsonSchema.ts';
import { metadataSchemas } from './metadataSchemas.ts';

const errorCode: JsonSchema = { type: 'string', enum: Object.keys(errorCodes) };

const permissions = shape({
  ...Object.fromEntries(recordVerbs.map((verb) => [verb, flag])),
  actions: { type: 'object', additionalProperties: shape({ open: flag }, { reason: text }) },
});

export const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  Label: shape({ zh: text, en: text }),
  Money: shape({ amount: text, currency: text }),
  Lookup: shape({ id: nullable(id), object: text, label: nullable(text) }, { restricted: flag }),
  LookupInput: {
    anyOf: [id, shape({ match: freeObject }), shape({ id }, { object: text, label: nullable(text) })],
  },
  PolymorphicInput: { anyOf: [shape({ object: text, id }), shape({ object: text, match: freeObject })] },
  ContactPoint: shape(
    { value: text },
    { label: nullable(text), primary: flag, optedOut: flag, e164: nullable(text) },
  ),
  RichText: shape({ html: text }, { text }),
  Geo: shape({ lat: { type: 'number' }, lng: { type: 'number' } }),
  File: shape({ id, name: text, size: whole, type: text }),
  FileInput: shape({ id }, { name: text, size: whole, type: text }),
  Address: shape(
    {},
    {
      country: nullable(text),
      province: nullable(text),
      city: nullable(text),
      district: nullable(text),
      street: nullable(text),
      postalCode: nullable(text),
      code: nullable(text),
    },
  ),
  Permissions: permissions,
  Person: shape({ id, label: nullable(text) }),
  Comment: shape({
    id,
    replyTo: nullable(id),
    body: text,
    author: reference('Person'),
    own: flag,
    version: whole,
    createdAt: time,
    editedAt: nullable(time),
    deleted: flag,
    reactions: list(shape({ sign: text, count: whole, mine: flag })),
    replies: list(reference('Comment')),
  }),
  Attachment: shape({
    id,
    file: shape({ id, name: text, size: whole, type: text }),
    addedBy: nullable(reference('Person')),
    addedAt: time,
  }),
  Record: {
    ...shape({ id, version: whole }, { permissions: reference('Permissions') }),
    additionalProperties: true,
  },
  WrittenRecord: {
    ...shape({ id, version: whole, changeSet: nullable(id) }, { permissions: reference('Permissions') }),
    additionalProperties: true,
  },
  Count: shape({ value: whole, exact: flag }),
  Aggregate: shape({
    groups: list(
      shape({
        keys: { type: 'object', additionalProperties: shape({ value: anything, label: nullable(text) }) },
        measures: { type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } },
      }),
    ),
    totals: { type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } },
    truncated: flag,
  }),
  BoardColumn: shape({
    value: nullable(text),
    count: whole,
    sums: { type: 'object', additionalProperties: text },
    data: list(reference('Record')),
    nextCursor: nullable(text),
  }),
  ListAnswer: shape(
    { data: list(reference('Record')), nextCursor: nullable(text) },
    { count: reference('Count'), aggregate: reference('Aggregate'), columns: list(reference('BoardColumn')) },
  ),
  FieldProblem: shape({ field: text, code: errorCode, message: text }, { params: freeObject }),
  Problem: {
    ...shape(
      { type: text, title: text, status: whole, code: errorCode, errors: list(reference('FieldProblem')) },
      { detail: text, requestId: text },
    ),
    additionalProperties: true,
  },
  Job: shape({
    id,
    kind: text,
    state: { type: 'string', enum: ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] },
    done: whole,
    failed: whole,
    total: nullable(whole),
    result: anything,
    error: { anyOf: [reference('Problem'), { type: 'null' }] },
    changeSet: nullable(id),
    /** Such as the name of the file that is imported. */
    about: nullable(text),
    /** Ended its worker three times and was put aside. */
    quarantined: flag,
    actorId: nullable(id),
    actorName: nullable(text),
    createdAt: time,
    startedAt: nullable(time),
    finishedAt: nullable(time),
  }),
  ...metadataSchemas,
};
