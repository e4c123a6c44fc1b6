/** Opens the port that people reach: the one that is wished for, or the next free one. */
import { type AddressInfo, isIPv6 } from 'node:net';
import type { Config } from '../../base/config.ts';
import { freePort } from '../../base/freePort.ts';
import type { HttpApp } from '../app.ts';

/** Where TLS listens, seen from the plain port: 3000 and 3443. */
const tlsPortAbove = 443;

/** Answers the address to tell people. */
export async function openPort({ server }: HttpApp, config: Config, tls: boolean): Promise<string> {
  const port = await freePort(
    config.host,
    tls && config.port !== 0 ? config.port + tlsPortAbove : config.port,
  );
  const address = await server.listen({ host: config.host, port });
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(config.host);
  const local = `${tls ? 'https' : 'http'}://localhost:${portOf(server.server)}`;
  return config.baseUrl ?? (everywhere ? local : address);
}

export function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** As it stands in an address. */
export function inAddress(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
