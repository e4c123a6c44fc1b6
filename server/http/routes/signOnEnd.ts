/** The end of a session that a provider opened: told by the provider, or told to it. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { backchannelSignOut } from '../../platform/identity/signOn/backchannel.ts';
import { oidcSignOut } from '../../platform/identity/signOn/oidc.ts';
import { providerById } from '../../platform/identity/signOn/providers.ts';
import { originOfSession } from '../../platform/identity/signOn/signOnSessions.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { nullable, shape, text } from '../openapi/jsonSchema.ts';
import { person, publicRoute, type Route, route } from '../route.ts';
import { readForm } from '../signOn/formBody.ts';
import { ownAddresses } from '../signOn/ownAddresses.ts';

const tag = 'Identity';
const params = z.strictObject({ provider: recordId });

const signedOut = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/{provider}/signedOut',
  tag,
  summary: 'OpenID Connect back-channel logout: the provider says that somebody signed out there.',
  params,
  raw: true,
  fromElsewhere: true,
  async handler({ app, params, request }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'oidc' || !provider.active) throw new Problem('not_found');
    const form = await readForm(request.body as Readable);
    const ended = await backchannelSignOut(app.identity, provider, form.get('logout_token') ?? '');
    await logSecurity(app.identity, 'signedOutByProvider', {
      workspaceId: provider.workspaceId,
      address: request.ip,
      facts: { provider: provider.id, sessions: ended },
    });
    app.callers.forget();
    return new HttpAnswer(200);
  },
});

const signOutAddress = route({
  method: 'GET',
  url: '/api/v1/me/signOutAddress',
  tag: 'Me',
  summary:
    'Where signing out goes on, for somebody who came through a provider that wants to know; else null.',
  right: person,
  withoutFactor: true,
  answer: shape({ url: nullable(text) }),
  async handler({ app, caller, request }) {
    const origin = await originOfSession(app.identity, caller.id);
    const provider = origin && (await providerById(app.identity, origin.providerId));
    if (!origin || provider?.kind !== 'oidc') return { url: null };
    const returnTo = ownAddresses(request, app.settings, provider.id).signedOut;
    const url = await oidcSignOut(app.identity, provider, { idToken: origin.idToken, returnTo })
      // Nobody stays signed in here because the provider is silent.
      .catch(() => null);
    return { url };
  },
});

export const signOnEndRoutes: readonly Route[] = [signedOut, signOutAddress];
