/** Migrations as the API document describes them (see shared/migrations.ts). */
import { attachmentOutcomes } from '../../../shared/migrationAttachments.ts';
import { fileUses, migrationStates } from '../../../shared/migrations.ts';
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

const label = reference('Label');
const anyNumber: JsonSchema = { type: 'number' };
const oneOf = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: [...values] });
const byName = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
const use = oneOf(fileUses);

const both = { source: text, ours: text, equal: flag };

const figures = shape(
  {
    created: whole,
    updated: whole,
    unchanged: whole,
    refused: whole,
    skipped: whole,
    leftOut: whole,
    madeFor: byName(whole),
    unmet: list(shape({ column: text, value: text, count: whole }, { several: flag })),
  },
  {
    duplicates: shape({ rows: whole, locked: whole, rules: list(shape({ name: text, label, rows: whole })) }),
  },
);

const question = shape(
  {
    kind: oneOf(['dayMonth', 'decimal', 'currency', 'timeZone', 'separator', 'value', 'person']),
    column: nullable(text),
    text: label,
    choices: list(shape({ value: text, label })),
    proposed: nullable(text),
    answer: nullable(text),
  },
  { word: text },
);

const file = shape({
  importId: id,
  fileName: text,
  sheet: nullable(text),
  kind: nullable(text),
  object: nullable(text),
  rows: whole,
  takes: nullable(shape({ only: list(shape({ column: text, is: list(text) })), each: nullable(text) })),
  isPart: flag,
  certainty: anyNumber,
  order: whole,
  use,
  attaches: flag,
  namesFiles: flag,
  makes: nullable(shape({ name: text, label, fields: whole })),
  note: nullable(label),
  questions: list(question),
  values: byName(list(shape({ word: text, value: nullable(text), certainty: anyNumber }))),
  left: list(shape({ column: text, why: label })),
  faults: list(reference('FieldProblem')),
  tried: nullable(figures),
  result: nullable(figures),
});

const attachmentFigures = shape({
  count: shape(both),
  bytes: shape(both),
  outcomes: shape(Object.fromEntries(attachmentOutcomes.map((name) => [name, whole]))),
  unnamed: whole,
  objects: list(shape({ object: text, count: whole, bytes: whole })),
});

export const missingAttachmentShape = shape({
  id: text,
  fileName: nullable(text),
  row: nullable(whole),
  named: text,
  size: nullable(whole),
  outcome: oneOf([...attachmentOutcomes, 'unnamed']),
  reason: nullable(label),
});

export const migrationShape = shape({
  id,
  name: text,
  state: oneOf(migrationStates),
  source: nullable(text),
  ruleSet: nullable(id),
  proposedRuleSet: nullable(id),
  files: list(file),
  attachments: nullable(
    shape({
      files: whole,
      bytes: whole,
      notTaken: whole,
      tried: nullable(attachmentFigures),
      result: nullable(attachmentFigures),
    }),
  ),
  totals: shape({ files: whole, rows: whole }),
  dryRun: nullable(id),
  run: nullable(id),
  undo: nullable(id),
  changeSet: nullable(id),
  hasReport: flag,
  createdAt: time,
});

export const undoForecast = shape({
  restored: whole,
  conflictCount: whole,
  conflicts: list(shape({ object: text, id, label: nullable(text), fields: list(text) })),
});

const sum = shape({ column: text, field: text, label, currency: nullable(text), ...both });

const counted = {
  read: whole,
  created: whole,
  updated: whole,
  unchanged: whole,
  skipped: whole,
  leftOut: whole,
  refused: whole,
  waiting: whole,
};

const reportFile = shape({
  importId: id,
  fileName: text,
  sheet: nullable(text),
  kind: nullable(text),
  object: nullable(text),
  use,
  ...counted,
  count: shape(both),
  shared: whole,
  sums: list(sum),
  groups: list(
    shape({
      field: text,
      label,
      rows: list(
        shape({ value: nullable(text), label: nullable(label), count: shape(both), sums: list(sum) }),
      ),
      more: whole,
    }),
  ),
  samples: list(
    shape({
      row: whole,
      id,
      label: nullable(text),
      cells: list(
        shape({
          column: text,
          field: text,
          source: text,
          ours: text,
          equal: flag,
          why: nullable(oneOf(['mapped', 'converted', 'cleaned', 'computed', 'changedSince', 'lost'])),
        }),
      ),
    }),
  ),
  reasons: list(shape({ text: label, column: nullable(text), count: whole })),
});

export const reportShape = shape(
  {
    at: time,
    source: nullable(text),
    complete: flag,
    files: list(reportFile),
    totals: shape(counted),
    madeFor: byName(whole),
    configured: list(shape({ kind: text, name: text })),
  },
  { attachments: nullable(attachmentFigures) },
);

export const missingShape = shape({
  importId: id,
  row: whole,
  why: oneOf(['refused', 'leftOut']),
  cells: list(text),
  errors: list(reference('FieldProblem')),
});

export const ruleSetShape = shape({
  id,
  name: text,
  source: nullable(text),
  files: list(text),
  createdAt: time,
  usedAt: nullable(time),
});
