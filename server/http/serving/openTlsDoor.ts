/** The plain port beside TLS of our own; and a new certificate before the old one ends or where addresses have changed. */
import type { Server as TlsServer } from 'node:tls';
import type { Config } from '../../base/config.ts';
import { freePort } from '../../base/freePort.ts';
import { lanAddresses, ownNames } from '../../base/localTls/ownNames.ts';
import type { LocalTls } from '../../base/localTls/tlsFolder.ts';
import { errorFacts, type Log } from '../../base/log.ts';
import type { HttpApp } from '../app.ts';
import { tlsDoor } from '../tlsDoor.ts';
import { inAddress, portOf } from './openPort.ts';

export interface TlsDoor {
  /** The page by which a phone learns to trust us. */
  readonly phonePage: string;
  stop(): Promise<void>;
}

const hourMs = 3_600_000;

/** Loaded when it is wanted: nobody else needs the library behind it. */
export async function ownTls(dataDir: string): Promise<LocalTls> {
  const { loadLocalTls } = await import('../../base/localTls/tlsFolder.ts');
  return loadLocalTls(dataDir, ownNames(), Date.now());
}

export async function openTlsDoor(
  { server }: HttpApp,
  config: Config,
  first: LocalTls,
  log: Log,
): Promise<TlsDoor> {
  const door = tlsDoor({ authority: first.authority, httpsPort: portOf(server.server) });
  const port = await freePort(config.host, config.port);
  await new Promise<void>((resolve) => door.listen(port, config.host, resolve));
  const renewal = setInterval(() => {
    ownTls(config.dataDir).then(
      ({ own: { certificate: cert, key } }) =>
        (server.server as unknown as TlsServer).setSecureContext({ cert, key }),
      (error: unknown) => log.error('The certificate could not be made anew', errorFacts(error)),
    );
  }, hourMs);
  const [lan] = config.host === '0.0.0.0' || config.host === '::' ? lanAddresses() : [config.host];
  return {
    phonePage: `http://${inAddress(lan ?? 'localhost')}:${portOf(door)}/phone`,
    async stop() {
      clearInterval(renewal);
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}
