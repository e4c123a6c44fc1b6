/** The web half of the product: its server on a port, TLS of its own where asked for, and an ear for other processes. */
import path from 'node:path';
import { appRoot, appVersion } from '../../base/appVersion.ts';
import { systemClock } from '../../base/clock.ts';
import type { Config } from '../../base/config.ts';
import { systemIds } from '../../base/ids.ts';
import { type Listening, listenTo } from '../../base/listen.ts';
import type { LocalTls } from '../../base/localTls/tlsFolder.ts';
import type { Log } from '../../base/log.ts';
import type { Databases } from '../../base/openDatabases.ts';
import { Problem } from '../../base/problem.ts';
import { createWorkspace } from '../../base/workspaces.ts';
import { modules } from '../../domains/modules.ts';
import { migrations } from '../../migrations/all.ts';
import type { FileStore } from '../../platform/files/fileStore.ts';
import { backupFolder, backupKind } from '../../platform/jobs/backupRun.ts';
import type { Registries } from '../../platform/metadata/registries.ts';
import { createApp, type HttpApp } from '../app.ts';
import type { App } from '../appServices.ts';
import { usedChannel } from '../sharedLimit.ts';
import { heardOfChanges } from '../toldUpTo.ts';
import { openPort } from './openPort.ts';
import { openTlsDoor, ownTls, type TlsDoor } from './openTlsDoor.ts';

export interface WebHouse {
  readonly config: Config;
  readonly databases: Databases;
  readonly registries: Registries;
  readonly files: FileStore;
  readonly log: Log;
  /** False until the database is as it should be, and again while stopping. */
  readonly ready: () => boolean;
  /** Under a certificate of our own. */
  readonly tls: boolean;
}

export interface Web {
  readonly app: App;
  /** Where people reach it. */
  readonly address: string;
  /** With TLS of our own: the page by which a phone learns to trust us. */
  readonly phonePage: string | null;
  /** Ends when the requests at hand are answered. */
  stop(): Promise<void>;
}

export async function serve(house: WebHouse): Promise<Web> {
  const { config, databases, log } = house;
  const own = house.tls ? await ownTls(config.dataDir) : null;
  const http = await httpOf(house, own);
  const { app, server, heardOfRequests } = http;
  let door: TlsDoor | null = null;
  let listening: Listening | null = null;
  async function stop(): Promise<void> {
    await Promise.all([server.close(), listening?.stop(), door?.stop()]);
  }
  try {
    const address = await openPort(http, config, own !== null);
    if (own !== null) door = await openTlsDoor(http, config, own, log);
    const changed = (said: string | null) => {
      app.callers.forget();
      heardOfChanges(said);
    };
    const channels = { guanxi_changed: changed, [usedChannel]: heardOfRequests };
    listening = listenTo(databases.directUrl, channels, log);
    return { app, address, phonePage: door?.phonePage ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function httpOf(house: WebHouse, tls: LocalTls | null): Promise<HttpApp> {
  const { config, databases, registries, files, log, ready } = house;
  const http = await createApp({
    database: databases.app,
    registries,
    modules,
    clock: systemClock,
    ids: systemIds,
    log,
    settings: {
      baseUrl: config.baseUrl,
      trustedProxies: config.trustedProxies,
      requestsPerSecond: config.requestsPerSecond,
      webRoot: path.join(appRoot, 'dist', 'web'),
      version: appVersion,
      securityContact: config.securityContact,
      tls: tls && { cert: tls.own.certificate, key: tls.own.key },
    },
    makeWorkspace: (workspace) =>
      createWorkspace(databases.owner, workspace, {
        migrations,
        appVersion,
        appRole: databases.appRole,
        now: systemClock.now(),
      }),
    ready,
    files,
    backups: { runKind: backupKind, folder: backupFolder(config.dataDir) },
  });
  // The port is open before the tables are as they should be, so that whoever watches sees 503 and not a dead server.
  http.server.addHook('onRequest', async (request) => {
    if (!ready() && /^\/(api|scim)\//.test(request.url)) throw new Problem('unavailable');
  });
  return http;
}
