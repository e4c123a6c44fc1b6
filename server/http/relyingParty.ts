/** At which name and origin a browser meets us, for passkeys: they are bound to it. */
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../base/problem.ts';
import type { RelyingParty } from '../platform/identity/factors/passkeys.ts';
import type { HttpSettings } from './appServices.ts';
import { isSecure } from './ownOrigin.ts';

/**
 * From the request's own host, as trusted proxies tell it: the page was loaded from there, and browsers sign no other
 * name. Null where browsers make no passkeys: at a bare address, or without TLS elsewhere than on this machine.
 */
export function relyingPartyOf(
  request: FastifyRequest,
  settings: Pick<HttpSettings, 'baseUrl'>,
): RelyingParty | null {
  const scheme = isSecure(request, settings) ? 'https' : 'http';
  if (!URL.canParse(`${scheme}://${request.host}`)) return null;
  const { hostname, origin } = new URL(`${scheme}://${request.host}`);
  const own = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0 || (scheme === 'http' && !own)) return null;
  return { id: hostname, origin };
}

/** Throws `invalid_value` where there can be no passkeys. */
export function relyingParty(request: FastifyRequest, settings: Pick<HttpSettings, 'baseUrl'>): RelyingParty {
  const party = relyingPartyOf(request, settings);
  if (party) return party;
  throw new Problem('invalid_value', {
    detail: {
      en: 'Browsers make passkeys only at https:// with a name, or at localhost; open the product by its name.',
      zh: '通行密钥仅可用于以域名访问的 https:// 地址或 localhost，请通过域名打开本系统。',
    },
  });
}
