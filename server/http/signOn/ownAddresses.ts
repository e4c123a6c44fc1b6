/** The addresses of ours that a provider is told: from BASE_URL, or as this request called us where none is set. */
import type { FastifyRequest } from 'fastify';
import type { SamlPlaces } from '../../platform/identity/signOn/saml.ts';
import type { HttpSettings } from '../appServices.ts';
import { isSecure } from '../ownOrigin.ts';

export interface OwnAddresses {
  /** OpenID Connect: where the browser comes back to. */
  readonly returnTo: string;
  readonly signedOut: string;
  readonly backchannel: string;
  readonly saml: SamlPlaces;
}

/** The provider takes exactly those that were registered with it, so a forged Host leads nowhere. */
export function ownAddresses(
  request: FastifyRequest,
  settings: HttpSettings,
  providerId: string,
): OwnAddresses {
  const scheme = isSecure(request, settings) ? 'https' : 'http';
  const origin = settings.baseUrl ?? `${scheme}://${request.host}`;
  const own = `${origin}/api/auth/sign-on/${providerId}`;
  return {
    returnTo: `${origin}/sign-in/return/${providerId}`,
    signedOut: `${origin}/sign-in`,
    backchannel: `${own}/signedOut`,
    saml: { assertion: `${own}/assertion`, entityId: `${own}/metadata` },
  };
}
