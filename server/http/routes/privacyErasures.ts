/** People and their erasure: who is held, what is held of him, the erasure itself and its certificate. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { certificatePage } from '../../domains/privacy/erasure/certificatePage.ts';
import { startErasure } from '../../domains/privacy/erasure/startErasure.ts';
import { infoOf, listErasures, oneErasure } from '../../domains/privacy/erasure/storedErasures.ts';
import { heldAbout } from '../../domains/privacy/person/held.ts';
import { startLook } from '../../domains/privacy/person/lookRun.ts';
import { findPeople, personObject } from '../../domains/privacy/person/personInfo.ts';
import { plainPageStyle } from '../../domains/privacy/plainPage.ts';
import type { Context } from '../../platform/context.ts';
import { count, languageCode, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { freeObject, list, shape, text } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';
import { erasureShape, heldShape, lookShape, personShape } from './privacyShapes.ts';

const right = mayAdmin('privacy');
const tag = 'Data protection';
const params = z.strictObject({ id: recordId });
const limit = z.strictObject({ limit: count(1, 200).optional() });

const people = route({
  method: 'GET',
  url: '/api/v1/privacy/people',
  tag,
  summary: 'People by their words, in every object that holds people, whoever owns them.',
  right,
  query: z.strictObject({ search: z.string().min(1).max(120) }),
  answer: shape({ data: list(personShape) }),
  handler: async ({ ctx, query }) => ({ data: await findPeople(ctx, query.search) }),
});

const held = route({
  method: 'GET',
  url: '/api/v1/privacy/people/{object}/{id}',
  tag,
  summary: 'A person: why he cannot be erased now, and what the last look through every place found.',
  right,
  params: z.strictObject({ object: z.string().max(80), id: recordId }),
  answer: heldShape,
  handler: async ({ ctx, params }) => heldAbout(ctx, await personObject(ctx, params.object), params.id),
});

const look = route({
  method: 'POST',
  url: '/api/v1/privacy/people/{object}/{id}/look',
  tag,
  summary:
    'Looks through every place for a person, as a job: what is held where, and what an erasure would leave. One at a time.',
  right,
  params: z.strictObject({ object: z.string().max(80), id: recordId }),
  body: z.strictObject({}).optional(),
  status: 202,
  answer: lookShape,
  async handler({ ctx, params }) {
    return new HttpAnswer(202, await startLook(ctx, await personObject(ctx, params.object), params.id));
  },
});

const start = route({
  method: 'POST',
  url: '/api/v1/privacy/erasures',
  tag,
  summary: 'Erases a person: `confirm` is the name of the record as it is shown. It cannot be taken back.',
  right,
  stepUp: 'personalData',
  body: z.strictObject({
    object: z.string().max(80),
    id: recordId,
    mode: z.enum(['anonymise', 'purge']).default('anonymise'),
    reason: z.string().trim().min(3).max(500),
    confirm: z.string().max(500),
    request: recordId.optional(),
  }),
  status: 202,
  answer: erasureShape,
  async handler({ ctx, body }) {
    checkStorable(body, { texts: true });
    const { object, id, ...asked } = body;
    const erasure = await startErasure(ctx, await personObject(ctx, object), id, asked);
    return new HttpAnswer(202, erasure, { headers: { location: `/api/v1/privacy/erasures/${erasure.id}` } });
  },
});

const all = route({
  method: 'GET',
  url: '/api/v1/privacy/erasures',
  tag,
  summary: 'Erasures, newest first.',
  right,
  query: limit,
  answer: shape({ data: list(erasureShape) }),
  handler: async ({ ctx, query }) => ({ data: await listErasures(ctx, query.limit ?? 50) }),
});

const one = route({
  method: 'GET',
  url: '/api/v1/privacy/erasures/{id}',
  tag,
  summary: 'How far an erasure is, and what it erased where.',
  right,
  params,
  answer: erasureShape,
  handler: async ({ ctx, params }) => infoOf(ctx, await oneErasure(ctx, params.id)),
});

/** What both forms of a certificate need; refused before the erasure has ended. */
async function certified(ctx: Context, id: string, ending: string) {
  const row = await oneErasure(ctx, id);
  if (row.state !== 'done' || row.certificate_hash === null) throw notYet();
  const headers = {
    'cache-control': 'no-store',
    'content-disposition': `${ending === 'json' ? 'attachment' : 'inline'}; filename="erasure-${row.id}.${ending}"`,
  };
  return { certificate: row.certificate, sha256: row.certificate_hash.toString('hex'), headers };
}

// A link sends no headers, so its address names the workspace.
const workspace = z.string().max(80).optional();

const certificate = route({
  method: 'GET',
  url: '/api/v1/privacy/erasures/{id}/certificate',
  tag,
  summary: 'The certificate of an erasure that has ended, with the hash that stands in the audit trail.',
  right,
  params,
  query: z.strictObject({ workspace }),
  answer: shape({ certificate: freeObject, sha256: text }),
  async handler({ ctx, params }) {
    const { headers, ...body } = await certified(ctx, params.id, 'json');
    return new HttpAnswer(200, body, { headers });
  },
});

const certificatePaper = route({
  method: 'GET',
  url: '/api/v1/privacy/erasures/{id}/certificate/page',
  tag,
  summary: 'The certificate of an erasure as a page to print, in Chinese or English.',
  right,
  params,
  query: z.strictObject({ language: languageCode.optional(), workspace }),
  answerType: 'text/html',
  async handler({ ctx, params, query }) {
    const { certificate, sha256, headers } = await certified(ctx, params.id, 'html');
    const page = certificatePage(certificate, sha256, query.language ?? ctx.actor.language);
    return new HttpAnswer(200, Readable.from([page]), {
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        // The page has its own style, and nothing else.
        'content-security-policy': `default-src 'none'; style-src '${plainPageStyle}'; frame-ancestors 'none'`,
      },
    });
  },
});

function notYet(): Problem {
  return new Problem('not_found', {
    detail: {
      en: 'The erasure has not ended yet; its certificate is made at the end.',
      zh: '删除尚未完成，完成后才会出具证明。',
    },
  });
}

export const privacyErasureRoutes: readonly Route[] = [
  people,
  held,
  look,
  start,
  all,
  one,
  certificate,
  certificatePaper,
];
