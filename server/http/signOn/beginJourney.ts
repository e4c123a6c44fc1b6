/** Off to a provider: what the browser carries meanwhile, and where it goes. */
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../base/problem.ts';
import { newJourney, oidcStart } from '../../platform/identity/signOn/oidc.ts';
import type { Provider } from '../../platform/identity/signOn/providers.ts';
import { samlStart } from '../../platform/identity/signOn/saml.ts';
import { ownPath, sealJourney } from '../../platform/identity/signOn/signOnCookie.ts';
import type { App } from '../appServices.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { journeyCookie } from './journeyCookie.ts';
import { ownAddresses } from './ownAddresses.ts';

interface Wish {
  readonly next: string | undefined;
  readonly loginHint?: string | undefined;
  readonly test: boolean;
}

export async function beginJourney(
  app: App,
  request: FastifyRequest,
  provider: Provider,
  wish: Wish,
): Promise<HttpAnswer> {
  if (provider.kind === 'ldap') throw new Problem('not_found');
  const { nonce, verifier, state: random } = newJourney();
  // A SAML request's id is an XML name, so it begins with no digit.
  const state = provider.kind === 'saml' ? `_${random}` : random;
  const journey = {
    providerId: provider.id,
    state,
    nonce,
    verifier,
    test: wish.test,
    next: ownPath(wish.next),
  };
  const places = ownAddresses(request, app.settings, provider.id);
  const url =
    provider.kind === 'oidc'
      ? await oidcStart(app.identity, provider, journey, {
          returnTo: places.returnTo,
          loginHint: wish.loginHint,
        })
      : await samlStart(app.identity, provider, places.saml, state);
  const sealed = sealJourney(app.identity, journey);
  return new HttpAnswer(
    200,
    { url },
    { headers: { 'set-cookie': journeyCookie(request, app.settings, sealed) } },
  );
}
