/** What a migration proves: its arrival report, and all that did not arrive. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { missingAttachments } from '../../platform/transfer/attachments/missingAttachments.ts';
import { keptReport } from '../../platform/transfer/migrations/report/makeReport.ts';
import { missingFile, missingRows } from '../../platform/transfer/migrations/report/missingRows.ts';
import { reportWorkbook } from '../../platform/transfer/migrations/report/reportWorkbook.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { list, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { missingAttachmentShape, missingShape, reportShape } from './migrationShapes.ts';

const right = mayAdmin('import');
const tag = 'Migrations';
const url = '/api/v1/migrations/{id}';
const params = z.strictObject({ id: recordId });

const report = route({
  method: 'GET',
  url: `${url}/report`,
  tag,
  summary: 'What arrived: counts and sums of both sides, samples, and why rows did not arrive.',
  right,
  params,
  answer: reportShape,
  async handler({ ctx, params }) {
    const found = await keptReport(ctx, params.id);
    if (found === null) throw new Problem('not_found');
    return found;
  },
});

const reportXlsx = route({
  method: 'GET',
  url: `${url}/report.xlsx`,
  tag,
  summary: 'The arrival report as a workbook, with every row that did not arrive.',
  right,
  params,
  answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async handler({ ctx, params }) {
    const { name, content } = await reportWorkbook(ctx, params.id);
    return new HttpAnswer(200, Readable.from(content), {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="report.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  },
});

const missing = route({
  method: 'GET',
  url: `${url}/missing`,
  tag,
  summary: 'Rows of a file that did not arrive, with cells and reasons, behind the row `after`.',
  right,
  params,
  query: z.strictObject({
    import: recordId,
    after: count(0, 9_999_999).optional(),
    limit: count(1, 1000).optional(),
  }),
  answer: shape({ data: list(missingShape) }),
  handler: async ({ ctx, params, query }) => ({
    data: await missingRows(ctx, params.id, {
      importId: query.import,
      after: query.after ?? 0,
      limit: query.limit ?? 100,
    }),
  }),
});

const missingCsv = route({
  method: 'GET',
  url: `${url}/missing.csv`,
  tag,
  summary:
    'All rows of a file that did not arrive, with their reasons, as a file to put right and bring again.',
  right,
  params,
  query: z.strictObject({ import: recordId }),
  answerType: 'text/csv',
  async handler({ ctx, params, query }) {
    return new HttpAnswer(200, Readable.from(await missingFile(ctx, params.id, query.import)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="missing.csv"',
      },
    });
  },
});

const attachments = route({
  method: 'GET',
  url: `${url}/attachments`,
  tag,
  summary:
    'Files that did not arrive, with their reasons: of the last run, else of the last trial; `after` the id of the last one of the page before.',
  right,
  params,
  query: z.strictObject({ after: z.string().max(80).optional(), limit: count(1, 1000).optional() }),
  answer: shape({ data: list(missingAttachmentShape) }),
  handler: async ({ ctx, params, query }) => ({
    data: await missingAttachments(ctx, params.id, { after: query.after ?? null, limit: query.limit ?? 100 }),
  }),
});

export const migrationReportRoutes: readonly Route[] = [report, reportXlsx, attachments, missing, missingCsv];
