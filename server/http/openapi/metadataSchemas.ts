/** The shapes of what the workspace is made of: objects, fields, layouts, record types, views. */
import { cleaningModes, cleaningRuleNames } from '../../../shared/cleaning/rule.ts';
import {
  calendarSpans,
  colours,
  fieldTypeNames,
  footFigures,
  rollupFunctions,
  verbs,
  viewKinds,
} from '../../../shared/metadata.ts';
import {
  anything,
  flag,
  freeObject,
  type JsonSchema,
  list,
  nullable,
  reference,
  shape,
  text,
  whole,
} from './jsonSchema.ts';

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

export const metadataSchemas: Readonly<Record<string, JsonSchema>> = {
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
      nominal: flag,
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
