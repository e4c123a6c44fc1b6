/** The shapes that the document names: shared ones, and two of each object. */
import { cleaningModes, cleaningRuleNames } from '../../../shared/cleaning/rule.ts';
import { errorCodes } from '../../../shared/errors.ts';
import {
  calendarSpans,
  colours,
  type FieldMeta,
  fieldTypeNames,
  footFigures,
  rollupFunctions,
  verbs,
  viewKinds,
} from '../../../shared/metadata.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { listOfPrimary, primaryList } from '../../platform/query/primaryEntry.ts';
import { recordVerbs } from '../records/permissionsOf.ts';
import { answerSchema, inputSchema } from './fieldSchema.ts';
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

const errorCode: JsonSchema = { type: 'string', enum: Object.keys(errorCodes) };

const permissions = shape({
  ...Object.fromEntries(recordVerbs.map((verb) => [verb, flag])),
  actions: { type: 'object', additionalProperties: shape({ open: flag }, { reason: text }) },
});

const viewDefinition = shape(
  { kind: { type: 'string', enum: [...viewKinds] }, fields: list(text) },
  {
    filter: anything,
    sort: text,
    groupBy: text,
    groups: list(
      shape(
        { field: text },
        { bucket: { type: 'string', enum: ['day', 'week', 'month', 'quarter', 'year'] } },
      ),
    ),
    dateField: text,
    endField: text,
    span: { type: 'string', enum: [...calendarSpans] },
    placeField: text,
    foot: { type: 'object', additionalProperties: { type: 'string', enum: [...footFigures] } },
    columnWidths: { type: 'object', additionalProperties: { type: 'number' } },
    density: { type: 'string', enum: ['compact', 'normal', 'roomy'] },
  },
);

const textLists: JsonSchema = { type: 'object', additionalProperties: list(text) };

const option = shape(
  { value: text, label: reference('Label'), active: flag, order: whole },
  {
    colour: { type: 'string', enum: [...colours] },
    probability: { type: 'number' },
    outcome: { type: 'string', enum: ['open', 'won', 'lost'] },
    pipeline: text,
  },
);

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
    /** Ended its worker three times and was put aside. */
    quarantined: flag,
    actorId: nullable(id),
    actorName: nullable(text),
    createdAt: time,
    startedAt: nullable(time),
    finishedAt: nullable(time),
  }),
  Field: shape(
    {
      id: text,
      name: text,
      type: { type: 'string', enum: [...fieldTypeNames] },
      label: reference('Label'),
      required: flag,
      unique: flag,
      sortable: flag,
      filterable: flag,
      system: flag,
      readOnly: flag,
      access: { type: 'string', enum: ['masked', 'read', 'edit'] },
    },
    {
      help: reference('Label'),
      options: list(option),
      targets: list(text),
      default: anything,
      maxLength: whole,
      min: { type: 'number' },
      max: { type: 'number' },
      scale: whole,
      prefix: text,
      formula: text,
      rollup: shape(
        { relation: text, fn: { type: 'string', enum: [...rollupFunctions] } },
        { field: text, filter: anything },
      ),
      multiple: flag,
      accept: list(text),
      maxSize: whole,
      format: { type: 'string', enum: ['idCard', 'bankAccount', 'taxNumber'] },
      sensitive: shape({ id: text, first: whole, last: whole }),
      dependsOn: shape({ field: text, allowed: textLists, otherwise: list(text) }),
      cleaning: shape(
        {},
        Object.fromEntries(
          cleaningRuleNames.map((name) => [name, { type: 'string', enum: [...cleaningModes] }]),
        ),
      ),
    },
  ),
  LayoutField: shape({ field: text, required: flag, readOnly: flag }, { visibleWhen: freeObject }),
  LayoutSection: shape(
    {
      label: reference('Label'),
      columns: whole,
      collapsed: flag,
      fields: list(reference('LayoutField')),
    },
    { visibleWhen: freeObject },
  ),
  Layout: shape({
    recordType: nullable(text),
    name: nullable(text),
    keyFields: list(text),
    sections: list(reference('LayoutSection')),
    form: list(reference('LayoutSection')),
    quickCreate: nullable(list(reference('LayoutField'))),
  }),
  RecordType: shape(
    {
      name: text,
      label: reference('Label'),
      isDefault: flag,
      mayCreate: flag,
      defaults: freeObject,
      options: textLists,
    },
    { description: reference('Label'), pipeline: text },
  ),
  View: shape({
    id: text,
    object: text,
    label: reference('Label'),
    definition: viewDefinition,
    system: flag,
    shared: flag,
    roles: nullable(list(text)),
    isDefault: flag,
    own: flag,
    position: whole,
    version: whole,
  }),
  Object: shape(
    {
      name: text,
      plural: text,
      label: reference('Label'),
      pluralLabel: reference('Label'),
      icon: text,
      titleField: text,
      subtitleFields: list(text),
      keyFields: list(text),
      sections: list(shape({ label: reference('Label'), fields: list(text) })),
      pipelines: list(shape({ name: text, label: reference('Label'), active: flag, stages: list(text) })),
      recordTypes: list(reference('RecordType')),
      layouts: list(reference('Layout')),
      fields: list(reference('Field')),
      relations: list(shape({ name: text, object: text, field: text, label: reference('Label') })),
      views: list(reference('View')),
      actions: list(shape({ name: text, label: reference('Label') }, { icon: text })),
      verbs: shape(Object.fromEntries(verbs.map((verb) => [verb, flag]))),
    },
    { pathField: text },
  ),
};

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
