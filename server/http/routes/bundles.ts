/** Leaving, and arriving: everything of a company as one file, and a workspace made from one. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  bringBundle,
  bundleContent,
  listBundles,
  startBundle,
  startLoad,
} from '../../platform/transfer/leaving/bundles.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, jobAnswer, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('backup');
const tag = 'Bundles';

const make = route({
  method: 'POST',
  url: '/api/v1/bundles',
  tag,
  summary:
    'Makes a bundle as a job: all objects, relations, history, files and configuration of this workspace. Sensitive values only for a reason, by who may change their keys.',
  right,
  stepUp: 'security',
  body: z.strictObject({
    sensitive: z.strictObject({ reason: z.string().trim().min(5).max(500) }).optional(),
  }),
  status: 202,
  answer: jobAnswer,
  handler: async ({ ctx, body }) =>
    new HttpAnswer(202, { job: await startBundle(ctx, body.sensitive ?? null) }),
});

const all = route({
  method: 'GET',
  url: '/api/v1/bundles',
  tag,
  summary: 'The own bundles, newest first.',
  right,
  answer: shape({
    data: list(
      shape({
        id,
        state: { type: 'string', enum: ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] },
        rows: whole,
        size: nullable(whole),
        fileName: text,
        sensitive: flag,
        createdAt: time,
        expiresAt: nullable(time),
      }),
    ),
  }),
  handler: async ({ ctx }) => ({ data: await listBundles(ctx) }),
});

const file = route({
  method: 'GET',
  url: '/api/v1/bundles/{id}/file',
  tag,
  summary: 'The file of an own bundle, for 24 hours.',
  right,
  params: z.strictObject({ id: recordId }),
  // A link sends no headers, so its address names the workspace.
  query: z.strictObject({ workspace: z.string().max(80).optional() }),
  answerType: 'application/zip',
  async handler({ app, ctx, params }) {
    const found = await bundleContent(ctx, app.files, params.id);
    return new HttpAnswer(200, found.content, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(found.file.size),
        'content-disposition': `attachment; filename="${found.file.name}"`,
        'cache-control': 'no-store',
      },
    });
  },
});

const bring = route({
  method: 'POST',
  url: '/api/v1/bundles/brought',
  tag,
  summary: 'Takes a bundle as the body and says what is in it; nothing is made yet.',
  right,
  raw: true,
  query: z.strictObject({ fileName: z.string().min(1).max(500) }),
  status: 201,
  answer: shape({
    file: id,
    facts: shape({
      product: text,
      exportedAt: time,
      slug: text,
      name: text,
      currency: text,
      country: text,
      language: text,
      timeZone: text,
      sensitive: flag,
    }),
    rows: whole,
    files: whole,
  }),
  async handler({ app, ctx, query, body }) {
    const content = body as unknown as Readable;
    const {
      file: brought,
      facts,
      rows,
      files,
    } = await bringBundle(ctx, app.files, {
      name: query.fileName,
      content,
    });
    const { product, exportedAt, slug, name, currency, country, language, timeZone, sensitive } = facts;
    const shown = { product, exportedAt, slug, name, currency, country, language, timeZone, sensitive };
    return new HttpAnswer(201, { file: brought, facts: shown, rows, files });
  },
});

const load = route({
  method: 'POST',
  url: '/api/v1/bundles/brought/{id}/load',
  tag,
  summary: 'Makes a paused workspace from a bundle that was brought, as a job; who asks administers it.',
  right,
  stepUp: 'security',
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({ slug: z.string().max(60), name: z.string().trim().min(1).max(120) }),
  status: 202,
  answer: jobAnswer,
  handler: async ({ ctx, params, body }) =>
    new HttpAnswer(202, { job: await startLoad(ctx, { file: params.id, ...body }) }),
});

export const bundleRoutes: readonly Route[] = [make, all, file, bring, load];
