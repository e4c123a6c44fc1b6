/** At which address this request reached us, and whether a request comes from our own pages. */
import type { FastifyRequest } from 'fastify';
import type { HttpSettings } from './appServices.ts';

/** True when the browser speaks TLS with us or with a trusted proxy in front of us. */
export function isSecure(request: FastifyRequest, settings: Pick<HttpSettings, 'baseUrl'>): boolean {
  if (request.protocol === 'https') return true;
  // A proxy that was not declared: the configured address tells, when the request was for it.
  if (!settings.baseUrl?.startsWith('https:')) return false;
  return new URL(settings.baseUrl).host === request.host;
}

/**
 * Browsers send Origin with every unsafe request and Sec-Fetch-Site with all; pages cannot set either. A program that
 * sends neither is not a browser: `strict` refuses it as well, because a cookie is a browser's credential.
 */
export function isOwnPage(
  request: FastifyRequest,
  settings: Pick<HttpSettings, 'baseUrl'>,
  { strict }: { strict: boolean },
): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return site === 'same-origin' || !strict;
  if (settings.baseUrl !== null && origin === new URL(settings.baseUrl).origin) return true;
  return originIs(origin, request.host);
}

function originIs(origin: string, host: string): boolean {
  try {
    const { host: own, protocol } = new URL(origin);
    if (protocol !== 'https:' && protocol !== 'http:') return false;
    return own === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
}
