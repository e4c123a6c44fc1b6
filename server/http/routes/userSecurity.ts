/** What those who look after security see and do of a person: factors, sessions, locks; and taking each of them away. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { forgiveAttempts, lockOf, type Subject } from '../../platform/identity/attempts.ts';
import { resetFactors } from '../../platform/identity/factors/changeFactors.ts';
import { ownFactors } from '../../platform/identity/factors/ownFactors.ts';
import { type Identity, identityOfUser, worksElsewhere } from '../../platform/identity/identities.ts';
import { logSecurity, type SecurityEvent } from '../../platform/identity/securityLog.ts';
import { endSession, endSessions, sessionsOf } from '../../platform/identity/sessions.ts';
import { tellSecurity } from '../../platform/notify/security/tellSecurity.ts';
import { recordId } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import { list, nullable, shape, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { sessionMembers } from './sessions.ts';

const right = mayAdmin('security');
const tag = 'Security';
const params = z.strictObject({ id: recordId });

/** Throws `not_found` for a user who cannot sign in. */
async function identityOf(ctx: Context, userId: string): Promise<Identity> {
  const identity = await identityOfUser(ctx, ctx.workspace.id, userId);
  if (!identity) throw new Problem('not_found');
  return identity;
}

function subjectsOf(identity: Identity): Subject[] {
  return [
    { kind: 'account', value: identity.email },
    { kind: 'factor', value: identity.id },
  ];
}

async function note(ctx: Context, event: SecurityEvent, identity: Identity, userId: string): Promise<void> {
  await logSecurity(ctx, event, {
    identityId: identity.id,
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { by: ctx.actor.userId },
  });
}

const read = route({
  method: 'GET',
  url: '/api/v1/users/{id}/security',
  tag,
  summary: 'How a person signs in: factors, sessions, and whether wrong tries lock him out.',
  right,
  params,
  answer: shape({
    totpSince: nullable(time),
    passkeys: whole,
    recoveryCodes: whole,
    failures: whole,
    blockedUntil: nullable(time),
    sessions: list(shape(sessionMembers)),
  }),
  async handler({ ctx, params }) {
    const identity = await identityOf(ctx, params.id);
    const own = await ownFactors(ctx, identity.id);
    return {
      totpSince: own.totp?.since ?? null,
      passkeys: own.passkeys.length,
      recoveryCodes: own.recoveryCodes,
      ...(await lockOf(ctx, subjectsOf(identity))),
      sessions: await sessionsOf(ctx, identity.id),
    };
  },
});

const reset = route({
  method: 'DELETE',
  url: '/api/v1/users/{id}/factors',
  tag,
  summary:
    'Takes all second factors of a person away, for somebody who lost them; he is told, and his sessions end.',
  right,
  stepUp: 'security',
  params,
  status: 204,
  async handler({ app, ctx: outside, params }) {
    await inTransaction(outside, async (ctx) => {
      const identity = await identityOf(ctx, params.id);
      await refuseForeign(ctx, identity);
      await resetFactors({ ...app.identity, db: ctx.db }, identity.id);
      await note(ctx, 'factorsReset', identity, params.id);
      await tellSecurity(ctx, [params.id], { kind: 'factorsReset' });
    });
    app.callers.forget();
    return noContent();
  },
});

/** No company lowers the guard of another that the person works in, save its own sandboxes. */
async function refuseForeign(ctx: Context, identity: Identity): Promise<void> {
  if (!(await worksElsewhere(ctx, identity.id, ctx.workspace.id))) return;
  throw new Problem('invalid_value', {
    detail: {
      en: 'This person works in another workspace too, which relies on the same factors: he removes them himself.',
      zh: '该用户同时属于其他工作区，其两步验证由各工作区共用，只能由本人移除。',
    },
  });
}

const endAll = route({
  method: 'DELETE',
  url: '/api/v1/users/{id}/sessions',
  tag,
  summary: 'Signs a person out everywhere.',
  right,
  stepUp: 'security',
  params,
  status: 204,
  async handler({ app, ctx, params }) {
    const identity = await identityOf(ctx, params.id);
    await endSessions(app.identity, identity.id);
    await note(ctx, 'sessionsRevoked', identity, params.id);
    app.callers.forget();
    return noContent();
  },
});

const end = route({
  method: 'DELETE',
  url: '/api/v1/users/{id}/sessions/{session}',
  tag,
  summary: 'Signs a person out on one device.',
  right,
  stepUp: 'security',
  params: params.extend({ session: recordId }),
  status: 204,
  async handler({ app, ctx, params }) {
    const identity = await identityOf(ctx, params.id);
    if (!(await endSession(app.identity, identity.id, params.session))) throw new Problem('not_found');
    await note(ctx, 'sessionRevoked', identity, params.id);
    app.callers.forget();
    return noContent();
  },
});

const unlock = route({
  method: 'POST',
  url: '/api/v1/users/{id}/unlock',
  tag,
  summary: 'Lets a person try again at once who was locked out by wrong passwords or codes.',
  right,
  stepUp: 'security',
  params,
  body: z.strictObject({}).optional(),
  status: 204,
  async handler({ ctx, params }) {
    const identity = await identityOf(ctx, params.id);
    await forgiveAttempts(ctx, subjectsOf(identity));
    await note(ctx, 'unlocked', identity, params.id);
    return noContent();
  },
});

export const userSecurityRoutes: readonly Route[] = [read, reset, endAll, end, unlock];
