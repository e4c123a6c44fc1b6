/** The installation that a command works on: the environment's, as the server sees it. */
import path from 'node:path';
import { type Config, readConfig } from '../server/base/config.ts';
import { connectToRunning } from '../server/base/launcher/runningServer.ts';
import { createLog, type Log } from '../server/base/log.ts';
import { type Databases, openDatabases } from '../server/base/openDatabases.ts';

export interface Installation {
  readonly config: Config;
  readonly databases: Databases;
  readonly filesDir: string;
  readonly log: Log;
}

/**
 * Uses the database of a running server, or starts it for as long as the command needs it. `alone`: refuses when a
 * server runs, because what the command does must not happen under its feet.
 */
export async function withInstallation<Result>(
  work: (here: Installation) => Promise<Result>,
  { alone = false } = {},
): Promise<Result> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const running = alone ? null : connectToRunning(config, log);
  const databases = running ?? (await openDatabases(config, log));
  try {
    return await work({ config, databases, filesDir: path.join(config.dataDir, 'files'), log });
  } finally {
    await databases.close();
  }
}
