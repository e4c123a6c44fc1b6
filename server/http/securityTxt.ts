/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of this installation. */
import type { FastifyInstance } from 'fastify';
import type { App } from './appServices.ts';

const month = 30 * 86_400_000;

export function securityTxt(server: FastifyInstance, app: App): void {
  const { securityContact, baseUrl } = app.settings;
  if (!securityContact) return;
  const path = '/.well-known/security.txt';
  server.get(path, async (_, reply) => {
    // It is as fresh as the server that answers.
    const expires = new Date(app.clock.now() + month).toISOString();
    reply.header('content-type', 'text/plain; charset=utf-8');
    return [
      `Contact: ${securityContact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: zh, en',
      ...(baseUrl === null ? [] : [`Canonical: ${baseUrl}${path}`]),
      '',
    ].join('\n');
  });
}
