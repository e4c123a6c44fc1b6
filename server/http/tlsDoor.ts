/** The plain port beside TLS: gives phones the certificate of our authority, says how to trust it, and leads to https. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { languageOf } from '../../shared/labels.ts';
import { trustPage } from './trustPage.ts';

export interface TlsDoorOptions {
  /** PEM. */
  readonly authority: string;
  /** Of the server that speaks TLS. */
  readonly httpsPort: number;
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
};

export function tlsDoor(options: TlsDoorOptions): Server {
  const server = createServer((request, response) => answer(request, response, options));
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.maxHeadersCount = 100;
  return server;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { authority, httpsPort }: TlsDoorOptions,
): void {
  const origin = secureOrigin(request.headers.host, httpsPort);
  const path = (request.url ?? '/').split('?')[0];
  if (origin === null) {
    response.writeHead(400, common).end();
  } else if (path === '/ca.crt') {
    response
      .writeHead(200, {
        ...common,
        // By this type phones offer to install it.
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="guanxi-ca.crt"',
      })
      .end(authority);
  } else if (path === '/phone') {
    const language = languageOf(request.headers['accept-language']);
    response
      .writeHead(200, { ...common, 'content-type': 'text/html; charset=utf-8' })
      .end(trustPage(origin, language));
  } else {
    // 308 keeps method and body, so that a bookmark and a program both arrive.
    const target = request.url?.startsWith('/') && !request.url.startsWith('//') ? request.url : '/';
    response.writeHead(308, { ...common, location: `${origin}${target}` }).end();
  }
}

/** Where the same machine, under the name that it was asked by, speaks TLS; null when the name cannot be one. */
function secureOrigin(host: string | undefined, port: number): string | null {
  try {
    const { hostname } = new URL(`http://${host ?? ''}`);
    if (hostname === '' || host?.includes('@')) return null;
    return `https://${isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`;
  } catch {
    return null;
  }
}
