/** API keys: everyone makes his own; those who look after keys see and revoke all. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { apiKeyScopes, apiKeysOf, createApiKey, revokeApiKey } from '../../platform/identity/apiKeys.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { id, list, nullable, shape, text, time } from '../openapi/jsonSchema.ts';
import { person, type Route, route } from '../route.ts';

const keyMembers = {
  id,
  prefix: text,
  name: text,
  userId: id,
  scopes: list({ type: 'string', enum: [...apiKeyScopes] }),
  createdAt: time,
  expiresAt: nullable(time),
  lastUsedAt: nullable(time),
};

const read = route({
  method: 'GET',
  url: '/api/v1/apiKeys',
  tag: 'API keys',
  summary: 'The own keys; all of the workspace for those who look after keys. Never the keys themselves.',
  right: person,
  answer: shape({ data: list(shape(keyMembers)) }),
  async handler({ app, ctx }) {
    const of = ctx.actor.rights.may('apiKeys') ? null : ctx.actor.userId;
    return { data: await apiKeysOf(app.identity, ctx.workspace.id, of) };
  },
});

const create = route({
  method: 'POST',
  url: '/api/v1/apiKeys',
  secret: true,
  tag: 'API keys',
  summary: 'Makes a key that acts with the rights of its maker; it is shown this once.',
  right: person,
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    scopes: z.array(z.enum(apiKeyScopes)).min(1).max(2).default(['read', 'write']),
    expiresAt: z.iso.datetime().nullable().default(null),
  }),
  status: 201,
  answer: shape({ ...keyMembers, key: text }),
  async handler({ app, ctx, body, caller }) {
    if (body.expiresAt !== null && Date.parse(body.expiresAt) <= app.clock.now()) {
      throw new Problem('invalid_value', {
        errors: [
          {
            field: 'expiresAt',
            code: 'invalid_value',
            text: {
              en: 'A key ends in the future, or never (null).',
              zh: '到期时间须在将来，或为空表示不过期。',
            },
          },
        ],
      });
    }
    const made = await createApiKey(app.identity, {
      workspaceId: ctx.workspace.id,
      userId: ctx.actor.userId!,
      name: body.name,
      scopes: [...new Set(body.scopes)],
      expiresAt: body.expiresAt,
    });
    await logSecurity(app.identity, 'apiKeyMade', {
      identityId: caller.identityId,
      workspaceId: ctx.workspace.id,
      userId: ctx.actor.userId,
      address: ctx.address,
      facts: { apiKey: made.id },
    });
    return new HttpAnswer(201, made);
  },
});

const revoke = route({
  method: 'DELETE',
  url: '/api/v1/apiKeys/{id}',
  tag: 'API keys',
  summary: 'Revokes a key.',
  right: person,
  params: z.strictObject({ id: recordId }),
  status: 204,
  async handler({ app, ctx, params, caller }) {
    const of = ctx.actor.rights.may('apiKeys') ? null : ctx.actor.userId;
    if (!(await revokeApiKey(app.identity, ctx.workspace.id, of, params.id))) throw new Problem('not_found');
    await logSecurity(app.identity, 'apiKeyRevoked', {
      identityId: caller.identityId,
      workspaceId: ctx.workspace.id,
      userId: ctx.actor.userId,
      address: ctx.address,
      facts: { apiKey: params.id },
    });
    app.callers.forget();
    return noContent();
  },
});

export const apiKeyRoutes: readonly Route[] = [read, create, revoke];
