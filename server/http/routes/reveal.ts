/** One sensitive value in the plain, for a reason. */
import { z } from 'zod';
import { reveal } from '../../platform/records/reveal.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { idOf, objectOf, recordParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';

const revealRoute = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/reveal',
  tag: 'Records',
  summary:
    'The plain value of one sensitive field, to who may read it; the reason is kept in the audit trail. Shown for `seconds`, kept nowhere.',
  right: mayRecord('read'),
  stepUp: 'reveal',
  secret: true,
  params: recordParams,
  body: z.strictObject({ field: z.string().min(1).max(80), reason: z.string().trim().min(5).max(500) }),
  answer: shape({ value: nullable(text), seconds: whole }),
  async handler({ ctx, params, body }) {
    const revealed = await reveal(ctx, objectOf(ctx, params), idOf(params), body.field, body.reason);
    return new HttpAnswer(200, revealed, { headers: { 'cache-control': 'no-store' } });
  },
});

export const revealRoutes: readonly Route[] = [revealRoute];
