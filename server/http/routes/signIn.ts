/** Signing in by password or passkey, completing it by a second factor, and signing out. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Caller } from '../../platform/identity/callers.ts';
import { factors, ownFactors, waysOf } from '../../platform/identity/factors/ownFactors.ts';
import { authenticationOptions } from '../../platform/identity/factors/passkeys.ts';
import { completeSignIn, signInByPasskey } from '../../platform/identity/factors/proofs.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { endSession, type NewSession } from '../../platform/identity/sessions.ts';
import { signIn as signInWith } from '../../platform/identity/signIn.ts';
import type { App } from '../appServices.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { freeObject, list, nullable, shape, time } from '../openapi/jsonSchema.ts';
import { authenticationResponse, code, exactlyOne } from '../passkeyInput.ts';
import { relyingParty, relyingPartyOf } from '../relyingParty.ts';
import { credentialOf } from '../requestContext.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';

const tag = 'Identity';
const smallBody = 16 * 1024;
const passkeyBody = 64 * 1024;
const ways = list({ type: 'string', enum: [...factors] });
const wholeSession = shape({ expiresAt: time });

function originOf(request: FastifyRequest) {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
}

function answered(app: App, request: FastifyRequest, session: NewSession): HttpAnswer {
  const secondFactor = session.ways.length > 0 ? { ways: session.ways } : null;
  return new HttpAnswer(
    200,
    { expiresAt: session.expiresAt, secondFactor },
    { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
  );
}

const signIn = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-in/email',
  tag,
  summary:
    'Signs in with e-mail and password; the session comes as a cookie. With `secondFactor` it opens nothing until POST /api/auth/second-factor.',
  bodyLimit: smallBody,
  body: z.strictObject({ email: z.string().min(1).max(320), password: z.string().min(1).max(8192) }),
  answer: shape({ expiresAt: time, secondFactor: nullable(shape({ ways })) }),
  async handler({ app, body, request }) {
    return answered(app, request, await signInWith(app.identity, body, originOf(request)));
  },
});

const passkeyOptions = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-in/passkey/options',
  tag,
  summary: 'What a passkey is to sign for signing in by it alone; good once, for five minutes.',
  bodyLimit: smallBody,
  body: z.strictObject({}).optional(),
  answer: shape({ options: freeObject }),
  async handler({ app, request }) {
    const party = relyingParty(request, app.settings);
    return { options: await authenticationOptions(app.identity, 'signIn', null, party) };
  },
});

const passkey = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-in/passkey',
  tag,
  summary: 'Signs in with what a passkey signed; no further factor is asked for.',
  bodyLimit: passkeyBody,
  body: z.strictObject({ response: authenticationResponse }),
  answer: wholeSession,
  async handler({ app, body, request }) {
    const session = await signInByPasskey(app.identity, body.response, originOf(request));
    return answered(app, request, session);
  },
});

/** Throws `unauthorized` where nobody has given a password. */
async function pendingOf(
  app: App,
  request: FastifyRequest,
): Promise<Caller & { readonly identityId: string }> {
  const credential = credentialOf(request, app);
  const caller = credential?.cookie ? await app.callers.find(credential.secret, null) : null;
  if (!caller?.pending || caller.identityId === null) throw new Problem('unauthorized');
  return { ...caller, identityId: caller.identityId };
}

const factorOptions = publicRoute({
  method: 'POST',
  url: '/api/auth/second-factor/options',
  tag,
  summary:
    'After the password: by which factors the sign-in can be completed, and what a passkey is to sign.',
  bodyLimit: smallBody,
  body: z.strictObject({}).optional(),
  answer: shape({ ways, passkey: nullable(freeObject) }),
  async handler({ app, request }) {
    const { identityId } = await pendingOf(app, request);
    const own = await ownFactors(app.identity, identityId);
    const party = relyingPartyOf(request, app.settings);
    const works = party !== null && own.passkeys.some(({ host }) => host === party.id);
    return {
      ways: waysOf(own).filter((way) => way !== 'passkey' || works),
      passkey: works ? await authenticationOptions(app.identity, 'prove', identityId, party) : null,
    };
  },
});

const secondFactor = publicRoute({
  method: 'POST',
  url: '/api/auth/second-factor',
  tag,
  summary:
    'Completes a sign-in by one of a code, a recovery code, or a passkey; the session gets another cookie.',
  bodyLimit: passkeyBody,
  body: z
    .strictObject({
      code: code.optional(),
      recoveryCode: z.string().min(1).max(60).optional(),
      passkey: authenticationResponse.optional(),
    })
    .refine(exactlyOne, 'one of code, recoveryCode and passkey'),
  answer: wholeSession,
  async handler({ app, body, request }) {
    const { id, identityId, way } = await pendingOf(app, request);
    const pending = { id, identityId, way: way ?? 'password' };
    const session = await completeSignIn(app.identity, pending, body, originOf(request));
    app.callers.forget();
    return answered(app, request, session);
  },
});

const signOut = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-out',
  tag,
  summary: 'Ends the session; without one it does nothing.',
  bodyLimit: smallBody,
  body: z.strictObject({}).optional(),
  status: 204,
  async handler({ app, request }) {
    const credential = credentialOf(request, app);
    const caller = credential?.cookie ? await app.callers.find(credential.secret, null) : null;
    if (caller?.kind === 'session' && caller.identityId !== null) {
      await endSession(app.identity, caller.identityId, caller.id);
      await logSecurity(app.identity, 'signOut', { identityId: caller.identityId, address: request.ip });
      app.callers.forget();
    }
    return noContent({
      'set-cookie': sessionCookie(request, app.settings, null),
      'clear-site-data': '"cache", "storage"',
    });
  },
});

export const signInRoutes: readonly Route[] = [
  signIn,
  passkeyOptions,
  passkey,
  factorOptions,
  secondFactor,
  signOut,
];
