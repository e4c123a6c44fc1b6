/** Signing in and out. */
import { z } from 'zod';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { endSession } from '../../platform/identity/sessions.ts';
import { signIn as signInWith } from '../../platform/identity/signIn.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { shape, time } from '../openapi/jsonSchema.ts';
import { credentialOf } from '../requestContext.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';

const smallBody = 16 * 1024;

const signIn = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-in/email',
  tag: 'Identity',
  summary: 'Signs in with e-mail and password; the session comes as a cookie.',
  bodyLimit: smallBody,
  body: z.strictObject({ email: z.string().min(1).max(320), password: z.string().min(1).max(8192) }),
  answer: shape({ expiresAt: time }),
  async handler({ app, body, request }) {
    const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const session = await signInWith(app.identity, body, from);
    return new HttpAnswer(
      200,
      { expiresAt: session.expiresAt },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

const signOut = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-out',
  tag: 'Identity',
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

export const signInRoutes: readonly Route[] = [signIn, signOut];
