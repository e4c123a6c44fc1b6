/** Signing in with the name and password of a company's directory. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { countAttempt, forgiveAttempts, type Subject } from '../../platform/identity/attempts.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { ldapSignIn } from '../../platform/identity/signOn/ldap.ts';
import { ownPath } from '../../platform/identity/signOn/signOnCookie.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { shape } from '../openapi/jsonSchema.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';
import { arrive, noteFailure, signedInShape } from '../signOn/arrive.ts';
import { usableProvider } from '../signOn/usableProvider.ts';

const tag = 'Identity';
const smallBody = 16 * 1024;

const directory = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/directory',
  tag,
  summary: "Signs in with the name and password of the company's directory (LDAP).",
  bodyLimit: smallBody,
  body: z.strictObject({
    provider: recordId,
    login: z.string().min(1).max(320),
    password: z.string().max(1024),
    next: z.string().max(2000).optional(),
  }),
  answer: shape(signedInShape),
  async handler({ app, body, request }) {
    const provider = await usableProvider(app, body.provider);
    if (provider.kind !== 'ldap') throw new Problem('not_found');
    const account = `${provider.id} ${body.login.normalize('NFKC').trim().toLowerCase()}`;
    const subjects: Subject[] = [
      { kind: 'account', value: account },
      { kind: 'address', value: request.ip },
    ];
    try {
      for (const subject of subjects) await countAttempt(app.identity, subject);
    } catch (error) {
      const about = {
        workspaceId: provider.workspaceId,
        address: request.ip,
        facts: { provider: provider.id },
      };
      await logSecurity(app.identity, 'signInBlocked', about);
      throw error;
    }
    const found = await ldapSignIn(app.identity, provider, body).catch(async (error: unknown) => {
      await noteFailure(app, provider, request, error);
      throw error;
    });
    await forgiveAttempts(app.identity, subjects);
    const { session, workspace } = await arrive(
      app,
      provider,
      { ...found, session: null, idToken: null },
      request,
    );
    return new HttpAnswer(
      200,
      {
        expiresAt: session.expiresAt,
        ways: session.ways,
        next: ownPath(body.next),
        workspace: workspace.slug,
      },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

export const directorySignInRoutes: readonly Route[] = [directory];
