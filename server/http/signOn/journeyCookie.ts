/** The cookie of a sign-in that is under way at a provider: a few minutes, this host, out of scripts' reach. */
import type { FastifyRequest } from 'fastify';
import { journeyLife } from '../../platform/identity/signOn/signOnCookie.ts';
import type { HttpSettings } from '../appServices.ts';
import { isSecure } from '../ownOrigin.ts';
import { readCookie } from '../sessionCookie.ts';

const plainName = 'guanxi_sign_on';

function nameFor(request: FastifyRequest, settings: HttpSettings): string {
  return isSecure(request, settings) ? `__Host-${plainName}` : plainName;
}

export function readJourneyCookie(request: FastifyRequest, settings: HttpSettings): string | null {
  return readCookie(request, nameFor(request, settings));
}

/** Lax, because the browser comes back from another site; null takes it away. */
export function journeyCookie(
  request: FastifyRequest,
  settings: HttpSettings,
  sealed: string | null,
): string {
  const secure = isSecure(request, settings) ? '; Secure' : '';
  const life = sealed === null ? 0 : journeyLife / 1000;
  const name = nameFor(request, settings);
  return `${name}=${sealed ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${life}`;
}
