/** The own second factors: an authenticator app, passkeys, recovery codes; and showing again who one is. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { Caller } from '../../platform/identity/callers.ts';
import { type Changer, factorAdded, factorRemoved } from '../../platform/identity/factors/changeFactors.ts';
import { ownFactors } from '../../platform/identity/factors/ownFactors.ts';
import {
  authenticationOptions,
  registerPasskey,
  registrationOptions,
  removePasskey,
  renamePasskey,
} from '../../platform/identity/factors/passkeys.ts';
import { proveAgain } from '../../platform/identity/factors/proofs.ts';
import { makeRecoveryCodes } from '../../platform/identity/factors/recoveryCodes.ts';
import { confirmTotp, offerTotp, removeTotp } from '../../platform/identity/factors/totp.ts';
import { identityById } from '../../platform/identity/identities.ts';
import { needsFactor } from '../../platform/identity/policy/demands.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import type { App } from '../appServices.ts';
import { recordId } from '../commonInput.ts';
import { factorDue, owesFactor } from '../gate.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, freeObject, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { authenticationResponse, code, exactlyOne, registrationResponse } from '../passkeyInput.ts';
import { relyingParty, relyingPartyOf } from '../relyingParty.ts';
import { person, type Route, route } from '../route.ts';
import { acceptedProofs } from '../stepUp.ts';

const tag = 'Me';
const passkeyBody = 64 * 1024;
const passkeyName = z.string().trim().min(1).max(60);
const params = z.strictObject({ id: recordId });

const passkeyShape = shape({
  id,
  name: text,
  host: text,
  synced: flag,
  createdAt: time,
  lastUsedAt: nullable(time),
});
const codesShape = nullable(list(text));

function identityIdOf(caller: Caller): string {
  if (caller.identityId === null) throw new Problem('unauthorized');
  return caller.identityId;
}

function changerOf(ctx: Context, caller: Caller): Changer {
  return { identityId: identityIdOf(caller), sessionId: caller.id, address: ctx.address };
}

async function personOf(app: App, caller: Caller) {
  const identity = await identityById(app.identity, identityIdOf(caller));
  if (!identity) throw new Problem('unauthorized');
  return identity;
}

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

const passkeyOptions = route({
  method: 'POST',
  url: '/api/v1/me/factors/passkeys/options',
  tag,
  summary: 'What the browser needs to make a passkey; good once, for five minutes.',
  right: person,
  withoutFactor: true,
  stepUp: 'ownFactors',
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({ options: freeObject }),
  async handler({ app, caller, request }) {
    const party = relyingParty(request, app.settings);
    const options = await registrationOptions(app.identity, await personOf(app, caller), party);
    if (options === null) throw new Problem('limit_exceeded', { params: { limit: 20 } });
    return { options };
  },
});

const addPasskey = route({
  method: 'POST',
  url: '/api/v1/me/factors/passkeys',
  tag,
  summary: 'Keeps a passkey under a name. With the first factor recovery codes are shown this once.',
  right: person,
  withoutFactor: true,
  secret: true,
  bodyLimit: passkeyBody,
  body: z.strictObject({ name: passkeyName, response: registrationResponse }),
  status: 201,
  answer: shape({ passkey: passkeyShape, recoveryCodes: codesShape }),
  async handler({ app, ctx: outside, caller, body }) {
    const answer = await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      const passkey = await registerPasskey(env, identityIdOf(caller), body.name, body.response);
      if (passkey === null) throw wrongPasskey();
      return { passkey, recoveryCodes: await factorAdded(env, changerOf(ctx, caller), 'passkey') };
    });
    app.callers.forget();
    return answer;
  },
});

const rename = route({
  method: 'PATCH',
  url: '/api/v1/me/factors/passkeys/{id}',
  tag,
  summary: 'Names a passkey anew.',
  right: person,
  params,
  body: z.strictObject({ name: passkeyName }),
  status: 204,
  async handler({ app, caller, params, body }) {
    if (!(await renamePasskey(app.identity, identityIdOf(caller), params.id, body.name)))
      throw new Problem('not_found');
    return noContent();
  },
});

const dropPasskey = route({
  method: 'DELETE',
  url: '/api/v1/me/factors/passkeys/{id}',
  tag,
  summary: 'Takes a passkey away.',
  right: person,
  stepUp: 'ownFactors',
  params,
  status: 204,
  async handler({ app, ctx: outside, caller, params }) {
    await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      if (!(await removePasskey(env, identityIdOf(caller), params.id))) throw new Problem('not_found');
      await factorRemoved(env, changerOf(ctx, caller), 'passkey');
    });
    app.callers.forget();
    return noContent();
  },
});

const proofOptions = route({
  method: 'POST',
  url: '/api/v1/me/proof/options',
  tag,
  summary: 'How the caller can show again who he is, and what a passkey is to sign.',
  right: person,
  withoutFactor: true,
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({
    accepted: list({ type: 'string', enum: ['passkey', 'totp', 'password'] }),
    passkey: nullable(freeObject),
  }),
  async handler({ app, caller, request }) {
    const identityId = identityIdOf(caller);
    const own = await ownFactors(app.identity, identityId);
    const party = relyingPartyOf(request, app.settings);
    const works = party !== null && own.passkeys.some(({ host }) => host === party.id);
    return {
      accepted: (await acceptedProofs(app, identityId)).filter((proof) => proof !== 'passkey' || works),
      passkey: works ? await authenticationOptions(app.identity, 'prove', identityId, party) : null,
    };
  },
});

const proof = route({
  method: 'POST',
  url: '/api/v1/me/proof',
  tag,
  summary: 'Shows again who one is, by password, code or passkey; for ten minutes nothing asks for it.',
  right: person,
  withoutFactor: true,
  secret: true,
  bodyLimit: passkeyBody,
  body: z
    .strictObject({
      password: z.string().min(1).max(8192).optional(),
      code: code.optional(),
      passkey: authenticationResponse.optional(),
    })
    .refine(exactlyOne, 'one of password, code and passkey'),
  status: 204,
  async handler({ app, ctx, caller, body }) {
    await proveAgain(app.identity, { id: caller.id, identityId: identityIdOf(caller) }, body, ctx.address);
    app.callers.forget();
    return noContent();
  },
});

function wrongCode(): Problem {
  const text = {
    en: 'This code is not right; take the one that the app shows now, and look whether the phone’s clock is right.',
    zh: '验证码不正确，请输入应用当前显示的验证码，并确认手机时间准确。',
  };
  return new Problem('invalid_value', { errors: [{ field: 'code', code: 'invalid_value', text }] });
}

function wrongPasskey(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'The passkey could not be kept: it took too long, or it is registered already. Begin again.',
      zh: '通行密钥未能保存：操作超时或该密钥已注册，请重新开始。',
    },
  });
}

function noFactorYet(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'Recovery codes stand in for a second factor; set one up first.',
      zh: '恢复码用于替代两步验证，请先启用两步验证。',
    },
  });
}

export const factorRoutes: readonly Route[] = [
  read,
  offer,
  confirm,
  remove,
  newCodes,
  passkeyOptions,
  addPasskey,
  rename,
  dropPasskey,
  proofOptions,
  proof,
];
