/** The database of an installation: our own server in the data folder, or the one that DATABASE_URL names. */
import { checkServer } from './checkServer.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { startLocalServer } from './launcher/localServer.ts';
import { appRole, databaseName, ownerRole } from './launcher/prepareDatabase.ts';
import { errorFacts, type Log } from './log.ts';
import { isLostConnection } from './lostConnection.ts';
import { openDatabase } from './openDatabase.ts';
import { setRoleDefaults } from './roleDefaults.ts';
import { sql } from './sql.ts';

export interface Databases {
  /** Rows only. */
  readonly app: Database;
  /** Changes of the schema. */
  readonly owner: Database;
  readonly ownerUrl: string;
  /** The application's role past any pooler, for LISTEN. */
  readonly directUrl: string;
  /** Name of the application's role. */
  readonly appRole: string;
  close(): Promise<void>;
}

const appConnections = 20;
const ownerConnections = 2;
/** A server that is started together with us, by the same script, may take this long. */
const patienceMs = 60_000;

export async function openDatabases(
  config: Config,
  log: Log,
  onLost: (error: unknown) => void = () => {},
): Promise<Databases> {
  const server =
    config.databaseUrl === null ? await startLocalServer({ dataDir: config.dataDir, log, onLost }) : null;
  const urls =
    server === null
      ? {
          app: config.databaseUrl ?? '',
          owner: config.databaseOwnerUrl ?? config.databaseDirectUrl ?? config.databaseUrl ?? '',
          direct: config.databaseDirectUrl ?? config.databaseUrl ?? '',
        }
      : {
          app: server.urlOf(appRole, databaseName),
          owner: server.urlOf(ownerRole, databaseName),
          direct: server.urlOf(appRole, databaseName),
        };
  // A role's defaults count for connections opened afterwards, and a pooler's are open already.
  const role = await prepareRole(urls.direct, log);
  if (server === null && [urls.app, urls.direct].includes(urls.owner)) {
    log.warn(
      'One database role does everything; set DATABASE_OWNER_URL so that the application cannot change its audit trail',
    );
  }
  const named = config.namedStatements ?? urls.direct === urls.app;
  const app = openDatabase({ url: urls.app, connections: appConnections, log, named, asideUrl: urls.direct });
  const owner = openDatabase({ url: urls.owner, connections: ownerConnections, log });
  return {
    app,
    owner,
    ownerUrl: urls.owner,
    directUrl: urls.direct,
    appRole: role,
    async close() {
      await Promise.all([app.close(), owner.close()]);
      await server?.stop();
    },
  };
}

/** Its limits count for connections that are opened afterwards. */
async function prepareRole(url: string, log: Log): Promise<string> {
  const first = openDatabase({ url, connections: 1, log });
  try {
    for (const end = Date.now() + patienceMs; ; ) {
      try {
        const [row] = await first.rows<{ name: string }>(sql`select current_user as name`);
        await checkServer(first, log);
        await setRoleDefaults(first);
        return row?.name ?? '';
      } catch (error) {
        if (!isLostConnection(error) || Date.now() > end) throw error;
        log.warn('The database does not answer yet', errorFacts(error));
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  } finally {
    await first.close();
  }
}
