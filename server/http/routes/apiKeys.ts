/** API keys: everyone makes his own; those who look after keys see and revoke all. */
import { z } from 'zod';
import { verbs } from '../../../shared/metadata.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import {
  apiKeyScopes,
  apiKeysOf,
  createApiKey,
  revokeApiKey,
  rotateApiKey,
} from '../../platform/identity/apiKeys.ts';
import { hour } from '../../platform/identity/identityEnv.ts';
import { checkRanges } from '../../platform/identity/policy/networks.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { flag, id, list, nullable, shape, text, time } from '../openapi/jsonSchema.ts';
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
  access: nullable({ type: 'object', additionalProperties: list({ type: 'string', enum: [...verbs] }) }),
  ranges: nullable(list(text)),
  largeExports: flag,
  replacedById: nullable(id),
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
  summary:
    'Makes a key that acts with the rights of its maker, or with fewer (`scopes`, `access`); it is shown this once.',
  right: person,
  stepUp: 'apiKeys',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    scopes: z.array(z.enum(apiKeyScopes)).min(1).max(2).default(['read', 'write']),
    expiresAt: z.iso.datetime().nullable().default(null),
    /** Verbs by object, `*` for all others; null: whatever its user may. */
    access: z
      .record(z.string().min(1).max(80), z.array(z.enum(verbs)).max(verbs.length))
      .nullable()
      .default(null),
    ranges: z.array(z.string().trim().min(1).max(60)).min(1).max(100).nullable().default(null),
    largeExports: z.boolean().default(false),
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
    for (const object of Object.keys(body.access ?? {})) {
      if (object !== '*' && !ctx.registry.objects.has(object))
        throw new Problem('unknown_field', { params: { field: object } });
    }
    if (body.ranges) checkRanges(body.ranges, 'ranges');
    const made = await createApiKey(app.identity, {
      workspaceId: ctx.workspace.id,
      userId: ctx.actor.userId!,
      name: body.name,
      scopes: [...new Set(body.scopes)],
      expiresAt: body.expiresAt,
      access: body.access,
      ranges: body.ranges,
      largeExports: body.largeExports,
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

const rotate = route({
  method: 'POST',
  url: '/api/v1/apiKeys/{id}/rotate',
  secret: true,
  tag: 'API keys',
  summary:
    'Makes a new key in the place of an own one, which works on for `overlapHours`; the new key is shown this once.',
  right: person,
  stepUp: 'apiKeys',
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({ overlapHours: z.int().min(0).max(720).default(24) }),
  status: 201,
  answer: shape({ ...keyMembers, key: text }),
  async handler({ app, ctx: outside, params, body, caller }) {
    const made = await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      const which = { workspaceId: ctx.workspace.id, userId: ctx.actor.userId!, id: params.id };
      const key = await rotateApiKey(env, which, body.overlapHours * hour);
      if (!key) throw new Problem('not_found');
      await logSecurity(env, 'apiKeyRotated', {
        identityId: caller.identityId,
        workspaceId: ctx.workspace.id,
        userId: ctx.actor.userId,
        address: ctx.address,
        facts: { apiKey: params.id, by: key.id },
      });
      return key;
    });
    app.callers.forget();
    return new HttpAnswer(201, made);
  },
});

export const apiKeyRoutes: readonly Route[] = [read, create, rotate, revoke];
