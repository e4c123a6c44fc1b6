/** The database of a server that runs already in the same data folder, for commands that may run beside it. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../openDatabase.ts';
import type { Databases } from '../openDatabases.ts';
import { isServerOf, readPostmasterFile } from './postmasterFile.ts';
import { appRole, databaseName, ownerRole } from './prepareDatabase.ts';
import { socketUrl } from './socketFolder.ts';

/** Null when the installation has a database of its own, or when nothing runs. */
export function connectToRunning(config: Config, log: Log): Databases | null {
  if (config.databaseUrl !== null) return null;
  const home = path.join(config.dataDir, 'postgres');
  if (!existsSync(home)) return null;
  const cluster = readdirSync(home)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => path.join(home, name))
    .find((folder) => isServerOf(folder, readPostmasterFile(folder)?.pid ?? 0));
  const running = cluster === undefined ? null : readPostmasterFile(cluster);
  if (running === null) return null;
  const urlOf = (role: string) => socketUrl(running.socketFolder, running.port, role, databaseName);
  const app = openDatabase({ url: urlOf(appRole), connections: 2, log });
  const owner = openDatabase({ url: urlOf(ownerRole), connections: 2, log });
  return {
    app,
    owner,
    ownerUrl: urlOf(ownerRole),
    directUrl: urlOf(appRole),
    appRole,
    async close() {
      await Promise.all([app.close(), owner.close()]);
    },
  };
}
