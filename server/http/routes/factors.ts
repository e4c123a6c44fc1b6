/** The own second factors: how they stand, an authenticator app, recovery codes. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { factorAdded, factorRemoved } from '../../platform/identity/factors/changeFactors.ts';
import { ownFactors } from '../../platform/identity/factors/ownFactors.ts';
import { makeRecoveryCodes } from '../../platform/identity/factors/recoveryCodes.ts';
import { confirmTotp, offerTotp, removeTotp } from '../../platform/identity/factors/totp.ts';
import { needsFactor } from '../../platform/identity/policy/demands.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { codesShape, passkeyShape } from '../factorShapes.ts';
import { factorDue, owesFactor } from '../gate.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { changerOf, identityIdOf, personOf } from '../ownIdentity.ts';
import { code } from '../passkeyInput.ts';
import { relyingPartyOf } from '../relyingParty.ts';
import { person, type Route, route } from '../route.ts';

const tag = 'Me';

const read = route({
  method: 'GET',
  url: '/api/v1/me/factors',
  tag,
  summary: 'The own second factors, and whether and until when the organisation asks for one.',
  right: person,
  withoutFactor: true,
  answer: shape({
    totp: nullable(shape({ since: time, lastUsedAt: nullable(time) })),
    passkeys: list(passkeyShape),
    recoveryCodes: whole,
    passkeysPossible: flag,
    required: flag,
    due: nullable(time),
    owed: flag,
  }),
  async handler({ app, ctx, caller, request }) {
    const required = needsFactor(caller.policy, ctx.actor.roles);
    return {
      ...(await ownFactors(app.identity, identityIdOf(caller))),
      passkeysPossible: relyingPartyOf(request, app.settings) !== null,
      required,
      due: required ? new Date(factorDue(caller)).toISOString() : null,
      owed: owesFactor(caller, ctx.actor.roles, app.clock.now()),
    };
  },
});

const offer = route({
  method: 'POST',
  url: '/api/v1/me/factors/totp',
  tag,
  summary:
    'A new secret for an authenticator app; it counts once POST …/totp/confirm brings a right code of it.',
  right: person,
  withoutFactor: true,
  stepUp: 'ownFactors',
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({ secret: text, address: text }),
  async handler({ app, ctx, caller }) {
    const { id: identityId, email } = await personOf(app, caller);
    // Colons part issuer and name in the address that apps read.
    const issuer = ctx.workspace.name.replaceAll(':', ' ');
    return offerTotp(app.identity, identityId, { issuer, label: email });
  },
});

const confirm = route({
  method: 'POST',
  url: '/api/v1/me/factors/totp/confirm',
  tag,
  summary:
    'Puts the offered secret in force. With the first factor other sessions end, and recovery codes are shown this once.',
  right: person,
  withoutFactor: true,
  secret: true,
  body: z.strictObject({ code }),
  answer: shape({ recoveryCodes: codesShape }),
  async handler({ app, ctx: outside, caller, body }) {
    const recoveryCodes = await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      if (!(await confirmTotp(env, identityIdOf(caller), body.code))) throw wrongCode();
      return factorAdded(env, changerOf(ctx, caller), 'totp');
    });
    app.callers.forget();
    return { recoveryCodes };
  },
});

const remove = route({
  method: 'DELETE',
  url: '/api/v1/me/factors/totp',
  tag,
  summary: 'Takes the authenticator app away.',
  right: person,
  stepUp: 'ownFactors',
  status: 204,
  async handler({ app, ctx: outside, caller }) {
    await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      if (!(await removeTotp(env, identityIdOf(caller)))) throw new Problem('not_found');
      await factorRemoved(env, changerOf(ctx, caller), 'totp');
    });
    app.callers.forget();
    return noContent();
  },
});

const newCodes = route({
  method: 'POST',
  url: '/api/v1/me/factors/recoveryCodes',
  tag,
  summary: 'Ten new recovery codes, shown this once; the former ones end.',
  right: person,
  stepUp: 'ownFactors',
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({ recoveryCodes: list(text) }),
  async handler({ app, ctx: outside, caller }) {
    const identityId = identityIdOf(caller);
    const own = await ownFactors(app.identity, identityId);
    if (own.totp === null && own.passkeys.length === 0) throw noFactorYet();
    return inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      const recoveryCodes = await makeRecoveryCodes(env, identityId);
      await logSecurity(env, 'recoveryCodesMade', { identityId, address: ctx.address });
      return { recoveryCodes };
    });
  },
});

function wrongCode(): Problem {
  const text = {
    en: 'This code is not right; take the one that the app shows now, and look whether the phone’s clock is right.',
    zh: '验证码不正确，请输入应用当前显示的验证码，并确认手机时间准确。',
  };
  return new Problem('invalid_value', { errors: [{ field: 'code', code: 'invalid_value', text }] });
}

function noFactorYet(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'Recovery codes stand in for a second factor; set one up first.',
      zh: '恢复码用于替代两步验证，请先启用两步验证。',
    },
  });
}

export const factorRoutes: readonly Route[] = [read, offer, confirm, remove, newCodes];
