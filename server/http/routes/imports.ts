/** Imports: bring a file, say what goes where, try it, run it, fetch what was refused. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { failuresFile, keptFailures } from '../../platform/transfer/failures.ts';
import {
  bringImport,
  changeImport,
  getImport,
  importInfo,
  listImports,
  startImport,
} from '../../platform/transfer/imports.ts';
import { changePart } from '../../platform/transfer/migrations/changePart.ts';
import { importRules } from '../../platform/transfer/rules.ts';
import { shapeChange } from '../../platform/transfer/shapeChange.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import {
  id,
  jobAnswer,
  list,
  nullable,
  reference,
  schemaOf,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('import');
const tag = 'Imports';
const params = z.strictObject({ id: recordId });
const ofRun = z.strictObject({ run: recordId });

const labelShape = shape({ en: text, zh: text });
const fileShape = shape(
  {
    format: { type: 'string', enum: ['csv', 'workbook', 'vcard', 'ics', 'json'] },
    headerRow: { type: 'integer', description: 'Counted from 0; -1: the file begins with its records.' },
    rowCount: whole,
    columns: list(
      shape(
        { index: whole, header: text, samples: list(text), filled: whole },
        {
          values: list(text),
          ambiguous: { type: 'string', enum: ['dayMonth', 'decimal'] },
          proposed: shape(
            {},
            {
              dateOrder: { type: 'string', enum: ['ymd', 'dmy', 'mdy'] },
              decimal: { type: 'string', enum: ['.', ','] },
              timeZone: text,
              separator: text,
              html: { type: 'boolean', enum: [true] },
              multiply: text,
            },
          ),
        },
      ),
    ),
  },
  {
    packed: { type: 'string', enum: ['gzip', 'zip'] },
    encoding: text,
    delimiter: text,
    quote: text,
    escape: text,
    rowWidth: whole,
    layout: { type: 'string', enum: ['lines', 'stream', 'list'] },
    recordsAt: list(text),
    sheets: list(text),
    hiddenSheets: list(text),
    sheet: text,
    entity: text,
    logicalNames: { type: 'object', additionalProperties: text },
    spreadMerged: { type: 'boolean' },
    headerRows: whole,
    skipped: list(
      shape(
        {
          row: nullable(whole),
          reason: { type: 'string', enum: ['title', 'note', 'total', 'footer', 'repeatedHeader'] },
          cells: list(text),
        },
        { fromEnd: whole },
      ),
    ),
    skipRows: list(whole),
    trailer: whole,
    repeatedHeaders: { type: 'boolean' },
    notes: list(labelShape),
  },
);
const rulesShape = schemaOf(importRules);

const importShape = shape({
  id,
  fileName: text,
  size: whole,
  shape: fileShape,
  proposal: shape({
    rules: rulesShape,
    certainty: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['exact', 'likely', 'none'] },
    },
  }),
  rules: nullable(rulesShape),
  dryRun: nullable(id),
  run: nullable(id),
  createdAt: time,
});

const all = route({
  method: 'GET',
  url: '/api/v1/imports',
  tag,
  summary: 'Imports, newest first.',
  right,
  query: z.strictObject({ limit: count(1, 200).optional() }),
  answer: shape({ data: list(importShape) }),
  handler: async ({ ctx, query }) => ({
    data: (await listImports(ctx, query.limit ?? 50)).map((one) => importInfo(ctx, one)),
  }),
});

const bring = route({
  method: 'POST',
  url: '/api/v1/imports',
  tag,
  summary: 'Takes a CSV file or workbook as the body, reads its shape and proposes rules.',
  right,
  raw: true,
  query: z.strictObject({ fileName: z.string().min(1).max(500) }),
  status: 201,
  answer: importShape,
  async handler({ app, ctx, query, body }) {
    const content = body as unknown as Readable;
    const one = await bringImport(ctx, app.files, { name: query.fileName, content });
    return new HttpAnswer(201, importInfo(ctx, one), { headers: { location: `/api/v1/imports/${one.id}` } });
  },
});

const read = route({
  method: 'GET',
  url: '/api/v1/imports/{id}',
  tag,
  summary: 'One import.',
  right,
  params,
  answer: importShape,
  handler: async ({ ctx, params }) => importInfo(ctx, await getImport(ctx, params.id)),
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/imports/{id}',
  tag,
  summary: 'Sets the rules, or says how the file is to be read and which of its rows are left out.',
  right,
  params,
  body: z.strictObject({
    rules: importRules.optional(),
    ...shapeChange,
  }),
  answer: importShape,
  async handler({ app, ctx, params, body }) {
    const one = await getImport(ctx, params.id);
    const { migrationId } = one;
    const changed =
      migrationId === null
        ? await changeImport(ctx, app.files, params.id, body)
        : await changePart(ctx, app.files, { ...one, migrationId }, body);
    return importInfo(ctx, changed);
  },
});

const starts = (['dryRun', 'run'] as const).map((kind) =>
  route({
    method: 'POST',
    url: `/api/v1/imports/{id}/${kind}`,
    tag,
    summary:
      kind === 'run'
        ? 'Imports the file as a job.'
        : 'Tries the import as a job: what would happen, without doing it.',
    right,
    ...(kind === 'run' ? { stepUp: 'rolesOfImport' as const } : {}),
    params,
    body: z.strictObject({}).optional(),
    status: 202,
    answer: jobAnswer,
    async handler({ ctx, params }) {
      return new HttpAnswer(202, { job: await startImport(ctx, params.id, kind === 'dryRun') });
    },
  }),
);

async function failuresOf(ctx: Context, importId: string, run: string, limit: number): Promise<unknown[]> {
  const { language } = ctx.actor;
  return (await keptFailures(ctx, importId, run, { limit })).map(({ row, cells, errors }) => ({
    row,
    cells,
    errors: errors.map((error) => ({
      field: error.column ?? error.field,
      code: 'invalid_value',
      message: error.text[language],
    })),
  }));
}

const failures = route({
  method: 'GET',
  url: '/api/v1/imports/{id}/failures',
  tag,
  summary: 'The first rows that a run refused, with cells and reasons.',
  right,
  params,
  query: ofRun.extend({ limit: count(1, 1000).optional() }),
  answer: shape({
    data: list(shape({ row: whole, cells: list(text), errors: list(reference('FieldProblem')) })),
  }),
  async handler({ ctx, params, query }) {
    await getImport(ctx, params.id);
    return { data: await failuresOf(ctx, params.id, query.run, query.limit ?? 100) };
  },
});

const failuresCsv = route({
  method: 'GET',
  url: '/api/v1/imports/{id}/failures.csv',
  tag,
  summary: 'All rows that a run refused, as a file to put right and bring again.',
  right,
  params,
  query: ofRun,
  answerType: 'text/csv',
  async handler({ ctx, params, query }) {
    const one = await getImport(ctx, params.id);
    return new HttpAnswer(200, Readable.from(failuresFile(ctx, params.id, query.run, one.shape)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="failures.csv"',
      },
    });
  },
});

export const importRoutes: readonly Route[] = [all, bring, read, change, ...starts, failures, failuresCsv];
