/** Tokens for a directory that provisions people by SCIM: made once shown, listed, revoked. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { providerOfWorkspace } from '../../platform/identity/signOn/providers.ts';
import { createScimToken, revokeScimToken, scimTokensOf } from '../../platform/identity/signOn/scimTokens.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { id, list, nullable, shape, text, time } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/scimTokens';

const members = {
  id,
  prefix: text,
  name: text,
  providerId: nullable(id),
  createdAt: time,
  expiresAt: nullable(time),
  lastUsedAt: nullable(time),
};

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'The tokens that work; never the tokens themselves.',
  right,
  answer: shape({ data: list(shape(members)) }),
  handler: async ({ ctx }) => ({ data: await scimTokensOf(ctx, ctx.workspace.id) }),
});

const add = route({
  method: 'POST',
  url,
  tag,
  summary:
    'Makes a token with which a directory keeps users and groups under /scim/v2; it is shown this once.',
  right,
  secret: true,
  stepUp: 'security',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    /** Whose mapping of groups to roles holds for whom it brings; null: groups give no roles. */
    providerId: recordId.nullable().default(null),
    expiresAt: z.iso.datetime().nullable().default(null),
  }),
  status: 201,
  answer: shape({ ...members, token: text }),
  async handler({ ctx: outside, body }) {
    if (body.expiresAt !== null && Date.parse(body.expiresAt) <= outside.clock.now()) throw endsInThePast();
    return inTransaction(outside, async (ctx) => {
      if (body.providerId !== null) {
        await providerOfWorkspace(ctx, ctx.workspace.id, body.providerId);
        if (!ctx.actor.rights.may('roles')) throw new Problem('forbidden');
      }
      const made = await createScimToken(ctx, {
        ...body,
        workspaceId: ctx.workspace.id,
        createdById: ctx.actor.userId,
      });
      await logSecurity(ctx, 'scimTokenMade', {
        workspaceId: ctx.workspace.id,
        userId: ctx.actor.userId,
        address: ctx.address,
        facts: { token: made.id, name: made.name },
      });
      return new HttpAnswer(201, made);
    });
  },
});

function endsInThePast(): Problem {
  const words = {
    en: 'A token ends in the future, or never (null).',
    zh: '到期时间须在将来，或为空表示不过期。',
  };
  return new Problem('invalid_value', {
    errors: [{ field: 'expiresAt', code: 'invalid_value', text: words }],
  });
}

const revoke = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Revokes a token.',
  right,
  stepUp: 'security',
  params: z.strictObject({ id: recordId }),
  status: 204,
  async handler({ ctx, params }) {
    if (!(await revokeScimToken(ctx, ctx.workspace.id, params.id))) throw new Problem('not_found');
    await logSecurity(ctx, 'scimTokenRevoked', {
      workspaceId: ctx.workspace.id,
      userId: ctx.actor.userId,
      address: ctx.address,
      facts: { token: params.id },
    });
    return noContent();
  },
});

export const scimTokenRoutes: readonly Route[] = [all, add, revoke];
