/** The session's cookie: for this host only, out of scripts' reach, not sent with foreign requests. */
import type { FastifyRequest } from 'fastify';
import type { HttpSettings } from './appServices.ts';
import { isSecure } from './ownOrigin.ts';

const plainName = 'guanxi_session';
// Browsers accept this prefix only from the host itself, over TLS.
const secureName = `__Host-${plainName}`;

function nameFor(request: FastifyRequest, settings: HttpSettings): string {
  return isSecure(request, settings) ? secureName : plainName;
}

export function readSessionCookie(request: FastifyRequest, settings: HttpSettings): string | null {
  return readCookie(request, nameFor(request, settings));
}

/** Null when it is not there, or empty. */
export function readCookie(request: FastifyRequest, name: string): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}

/** The value of a Set-Cookie header; a null token takes the cookie away. */
export function sessionCookie(
  request: FastifyRequest,
  settings: HttpSettings,
  session: { token: string; expiresAt: string } | null,
): string {
  const secure = isSecure(request, settings) ? '; Secure' : '';
  const life = session
    ? `Expires=${new Date(session.expiresAt).toUTCString()}`
    : 'Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0';
  return `${nameFor(request, settings)}=${session?.token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}; ${life}`;
}
