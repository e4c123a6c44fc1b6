/** Telling a person what is held about him: the export as a job, its file for some days. */
import { z } from 'zod';
import { personObject } from '../../domains/privacy/person/personInfo.ts';
import {
  listPersonExports,
  onePersonExport,
  personExportFile,
  startPersonExport,
} from '../../domains/privacy/personExport/personExports.ts';
import { sealingRing } from '../../platform/fields/sealed/sealingKeys.ts';
import { sealedStore } from '../../platform/files/sealedStore.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { list, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';
import { personExportShape } from './privacyShapes.ts';

const right = mayAdmin('privacy');
const tag = 'Data protection';
const params = z.strictObject({ id: recordId });

const start = route({
  method: 'POST',
  url: '/api/v1/privacy/exports',
  tag,
  summary:
    'Collects everything held about a person into one ZIP, as a job: data.json, a report in both languages, files.',
  right,
  stepUp: 'personalData',
  body: z.strictObject({
    object: z.string().max(80),
    id: recordId,
    reason: z.string().trim().min(3).max(500),
    sensitive: z.boolean().default(false),
    request: recordId.optional(),
  }),
  status: 202,
  answer: personExportShape,
  async handler({ ctx, body }) {
    checkStorable(body, { texts: true });
    const { object, id, ...asked } = body;
    const made = await startPersonExport(ctx, await personObject(ctx, object), id, asked);
    return new HttpAnswer(202, made, { headers: { location: `/api/v1/privacy/exports/${made.id}` } });
  },
});

const all = route({
  method: 'GET',
  url: '/api/v1/privacy/exports',
  tag,
  summary: 'Exports about people, newest first.',
  right,
  query: z.strictObject({ limit: count(1, 200).optional() }),
  answer: shape({ data: list(personExportShape) }),
  handler: async ({ ctx, query }) => ({ data: await listPersonExports(ctx, query.limit ?? 50) }),
});

const one = route({
  method: 'GET',
  url: '/api/v1/privacy/exports/{id}',
  tag,
  summary: 'How far an export about a person is, and until when its file is there.',
  right,
  params,
  answer: personExportShape,
  handler: ({ ctx, params }) => onePersonExport(ctx, params.id),
});

const file = route({
  method: 'GET',
  url: '/api/v1/privacy/exports/{id}/file',
  tag,
  summary: 'The ZIP of an export about a person; whoever takes it is noted.',
  right,
  params,
  // A link sends no headers, so its address names the workspace.
  query: z.strictObject({ workspace: z.string().max(80).optional() }),
  answerType: 'application/zip',
  async handler({ app, ctx, params }) {
    const found = await personExportFile(ctx, params.id);
    return new HttpAnswer(200, sealedStore(app.files, sealingRing).read(found.storedAs), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${found.name}"`,
        'content-length': String(found.size),
        'cache-control': 'no-store',
      },
    });
  },
});

export const privacyExportRoutes: readonly Route[] = [start, all, one, file];
