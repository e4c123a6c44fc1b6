/** Exports: a list as a file, at once where it is small, else as a job whose file waits a day for its owner. */
import { z } from 'zod';
import { type ExportFormat, exportFormats } from '../../../shared/exports.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { exportOrder } from '../../platform/transfer/export/exportOrder.ts';
import {
  exportAtOnce,
  exportFile,
  getExport,
  listExports,
  startExport,
} from '../../platform/transfer/export/exports.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { id, jobAnswer, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { objectOf, objectParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route, signedIn } from '../route.ts';
import { checkStepUp } from '../stepUp.ts';
import { checkStorable } from '../storable.ts';

const tag = 'Exports';
const params = z.strictObject({ id: recordId });

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
};

const exportShape = shape({
  id,
  object: text,
  format: { type: 'string', enum: [...exportFormats] },
  fileName: text,
  state: { type: 'string', enum: ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] },
  rows: whole,
  size: nullable(whole),
  createdAt: time,
  expiresAt: nullable(time),
});

/** Names in any script reach every browser; the plain one is for old programs. */
function asFile(fileName: string, format: ExportFormat, encoding: string): Record<string, string> {
  const plain = `export.${format}`;
  return {
    'content-type': format === 'csv' ? `${types.csv}; charset=${encoding}` : types[format],
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'no-store',
  };
}

function objectNamed(ctx: Context, plural: string): ObjectType {
  const object = ctx.registry.byPlural(plural);
  if (!object || ctx.actor.rights.rows(object.name, 'read') === null) throw new Problem('not_found');
  return object;
}

const atOnce = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/export',
  tag,
  summary: 'Up to 10,000 records that match, as a file at once; what a list shows, in its order.',
  right: mayRecord('export'),
  stepUp: 'largeExport',
  reads: true,
  params: objectParams,
  body: exportOrder,
  answerType: 'application/octet-stream',
  async handler({ app, ctx, caller, params, body }) {
    if (body.sensitive) await checkStepUp(app, 'sensitiveExport', { ctx, caller, params, body });
    const { fileName, rows, content } = await exportAtOnce(ctx, objectOf(ctx, params), body);
    const headers = { ...asFile(fileName, body.format, body.encoding), 'guanxi-rows': String(rows) };
    return new HttpAnswer(200, content, { headers });
  },
});

const start = route({
  method: 'POST',
  url: '/api/v1/exports',
  tag,
  summary: 'Exports all records that match as a job; its file is fetched from /exports/{id}/file.',
  // Which object it needs the right for stands in the body: the plan asks for it.
  right: signedIn,
  stepUp: 'largeExport',
  body: exportOrder.extend({ object: z.string().max(80) }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, body }) {
    checkStorable(body, { texts: true });
    const { object, ...order } = body;
    const job = await startExport(ctx, objectNamed(ctx, object), order);
    return new HttpAnswer(202, { job }, { headers: { location: `/api/v1/exports/${job}` } });
  },
});

const all = route({
  method: 'GET',
  url: '/api/v1/exports',
  tag,
  summary: 'The own exports, newest first.',
  right: signedIn,
  query: z.strictObject({ limit: count(1, 100).optional() }),
  answer: shape({ data: list(exportShape) }),
  handler: async ({ ctx, query }) => ({ data: await listExports(ctx, query.limit ?? 20) }),
});

const one = route({
  method: 'GET',
  url: '/api/v1/exports/{id}',
  tag,
  summary: 'How far an own export is, and until when its file is there.',
  right: signedIn,
  params,
  answer: exportShape,
  handler: ({ ctx, params }) => getExport(ctx, params.id),
});

const file = route({
  method: 'GET',
  url: '/api/v1/exports/{id}/file',
  tag,
  summary: 'The file of an own export, for 24 hours.',
  right: signedIn,
  params,
  // A link sends no headers, so its address names the workspace.
  query: z.strictObject({ workspace: z.string().max(80).optional() }),
  answerType: 'application/octet-stream',
  async handler({ app, ctx, params }) {
    const found = await exportFile(ctx, params.id);
    const { format } = await getExport(ctx, params.id);
    const headers = { ...asFile(found.name, format, 'utf-8'), 'content-length': String(found.size) };
    return new HttpAnswer(200, app.files.read(found.storedAs), {
      headers: format === 'csv' ? { ...headers, 'content-type': types.csv } : headers,
    });
  },
});

export const exportRoutes: readonly Route[] = [atOnce, start, all, one, file];
