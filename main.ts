/** The roof: configuration → database → modules → web, worker or both. */
import path from 'node:path';
import { appVersion } from './server/base/appVersion.ts';
import type { Config } from './server/base/config.ts';
import { loadKeyRing } from './server/base/keyFolder.ts';
import { createLog, type Log } from './server/base/log.ts';
import { type MigrationStep, migrate, underLock } from './server/base/migrate.ts';
import { type Databases, openDatabases } from './server/base/openDatabases.ts';
import { clearUnfinished } from './server/base/unfinishedSchemas.ts';
import { modules } from './server/domains/modules.ts';
import { firstRun } from './server/http/serving/firstRun.ts';
import { serve, type Web } from './server/http/serving/serve.ts';
import { joinModules } from './server/joinModules.ts';
import { migrations } from './server/migrations/all.ts';
import { keepPartitions } from './server/platform/audit/keepPartitions.ts';
import { setReadJournal } from './server/platform/audit/reads/noteRead.ts';
import { ReadJournal } from './server/platform/audit/reads/readJournal.ts';
import { diskStore } from './server/platform/files/diskStore.ts';
import type { FileStore } from './server/platform/files/fileStore.ts';
import { installQueue } from './server/platform/jobs/queue.ts';
import { definedTicks } from './server/platform/jobs/ticks.ts';
import { startWorker, type Worker } from './server/platform/jobs/worker.ts';
import { Registries } from './server/platform/metadata/registries.ts';
import { environmentOf } from './server/platform/permissions/environmentOf.ts';
import type { WorkEnvironment } from './server/platform/workEnvironment.ts';

export interface RunningApp {
  /** Where people reach it; null for a worker. */
  readonly address: string | null;
  /** With TLS of our own: the page by which a phone learns to trust us. */
  readonly phonePage: string | null;
  /** Opens the first-run page; null when there is nothing to set up. */
  readonly setupToken: string | null;
  stop(): Promise<void>;
}

/** Requests and jobs at hand get this long to end. */
const drainMs = 25_000;

/** `onLost` is called when the database is gone for good and the process should end. */
export async function startApp(
  config: Config,
  onLost: (error: unknown) => void = () => {},
  { tls = false } = {},
): Promise<RunningApp> {
  const log = createLog(config.logLevel);
  const ring = loadKeyRing(config.dataDir, config.secretKey);
  const databases = await openDatabases(config, log, onLost);
  const registries = newRegistries();
  const env = environmentOf(databases, registries, log);
  const files = filesOf(config);
  joinModules({ config, ring, files, registries, env });

  let ready = false;
  let web: Web | null = null;
  let worker: Worker | null = null;
  let reads: ReadJournal | null = null;
  async function stop(): Promise<void> {
    ready = false;
    const late = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref());
    await Promise.race([Promise.all([web?.stop(), worker?.stop()]), late]);
    await reads?.stop();
    await databases.close();
  }

  try {
    if (config.role !== 'worker') {
      web = await serve({ config, databases, registries, files, log, ready: () => ready, tls });
    }
    await bringUpToDate(databases, env);
    reads = new ReadJournal({ folder: path.join(config.dataDir, 'reads'), database: databases.app, log });
    setReadJournal(reads);
    ready = true;
    if (config.role !== 'web') {
      worker = startWorker(env, {
        directUrl: databases.directUrl,
        concurrency: 2,
        ticks: definedTicks(),
      });
    }
    const setupToken = web === null ? null : await firstRun(config, web.app);
    return { address: web?.address ?? null, phonePage: web?.phonePage ?? null, setupToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Tables as this version knows them, whatever the one before left. */
async function bringUpToDate({ owner, ownerUrl, appRole }: Databases, env: WorkEnvironment): Promise<void> {
  const progress = (step: MigrationStep) => env.log.info('The database is brought up to date', { ...step });
  await migrate(owner, { migrations, appVersion, appRole, progress });
  // The queue brings its own tables; two processes must not make them at once either.
  await underLock(owner, () => installQueue(ownerUrl, owner, appRole, env.log));
  await clearUnfinished(owner);
  await keepPartitions(env);
}

/** Of everything that the product declares. */
export function newRegistries(): Registries {
  return new Registries(modules.flatMap(({ objects }) => objects));
}

/** The product without its server: for commands that work on the database themselves. */
export function withoutServer(config: Config, databases: Databases, log: Log): WorkEnvironment {
  const registries = newRegistries();
  const env = environmentOf(databases, registries, log);
  const ring = loadKeyRing(config.dataDir, config.secretKey);
  joinModules({ config, ring, files: filesOf(config), registries, env });
  return env;
}

export function filesOf(config: Config): FileStore {
  return diskStore(path.join(config.dataDir, 'files'));
}
