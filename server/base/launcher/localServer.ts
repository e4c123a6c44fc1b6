/** The PostgreSQL server of a data folder: started, or found running; held by one application at a time. */
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { errorFacts } from '../log.ts';
import { StartRefusal } from '../startRefusal.ts';
import { type Binaries, packagedBinaries, reachableBinaries } from './binaries.ts';
import { takeGuard } from './guard.ts';
import { initialiseCluster } from './initialiseCluster.ts';
import { isServerOf, readPostmasterFile } from './postmasterFile.ts';
import { prepareDatabase } from './prepareDatabase.ts';
import { serverProcess, startServer } from './serverProcess.ts';
import { serverSettings } from './settings.ts';
import { socketFolder, socketUrl } from './socketFolder.ts';
import { serverUser } from './systemUser.ts';

export interface LocalServerOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Instead of the server that comes with the package. */
  readonly binaries?: Binaries;
  /** Over the settings of settings.ts; tests only. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the server was lost and could not be brought back, or somebody else took the data folder. */
  readonly onLost?: (error: unknown) => void;
}

export interface LocalServer {
  /** Connection string for a role of this server, over its socket. */
  urlOf(role: string, database: string): string;
  /** Pid of the postmaster now. */
  pid(): number;
  stop(): Promise<void>;
}

const port = 5432;
/** How long a server that is just ending may stand in the way of the next. */
const conflictMs = 5_000;
/** Recovery after a crash under load replays the log first. */
const recoveryMs = 300_000;

export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { log } = options;
  const dataDir = path.resolve(options.dataDir);
  const given = options.binaries ?? packagedBinaries();
  const home = path.join(dataDir, 'postgres');
  const cluster = path.join(home, String(given.major));
  refuseOtherMajor(home, given.major);

  const user = serverUser(cluster);
  mkdirSync(home, { recursive: true });
  if (user !== null) chownSync(home, user.uid, user.gid);
  chmodSync(home, 0o700);
  const binaries = await reachableBinaries(given, user?.uid, '/var/lib/guanxi');
  const server = serverProcess(user);
  if (!existsSync(cluster)) {
    log.info('Making the database', { cluster });
    await initialiseCluster(binaries, cluster, server);
  }

  const folder = socketFolder(cluster, user);
  const urlOf = (role: string, database: string): string => socketUrl(folder, port, role, database);
  const settings = { ...serverSettings(folder), port: String(port), ...options.settings };
  const args = [
    '-D',
    server.reach(cluster),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const output = path.join(home, 'start.log');

  /** Connects to the server of this cluster, starting it where none runs. */
  async function connect(): Promise<pg.Client> {
    const conflictEnd = Date.now() + conflictMs;
    const end = Date.now() + recoveryMs;
    for (let child: ReturnType<typeof launch> | null = null; ; await sleep(20)) {
      const client = new pg.Client({ connectionString: urlOf('postgres', 'postgres'), keepAlive: true });
      client.on('error', () => {});
      try {
        await client.connect();
        return client;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (child !== null && child.exitCode === null && child.signalCode === null) continue;
      const running = readPostmasterFile(cluster);
      if (running !== null && isServerOf(cluster, running.pid)) continue;
      if (child !== null && Date.now() > conflictEnd) {
        throw new Error(`PostgreSQL did not start: ${readFileSync(output, 'utf8').slice(-2_000)}`);
      }
      // The number in the file may belong to another process of the same user by now, which PostgreSQL cannot tell.
      if (running !== null) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      if (child !== null) await sleep(200);
      child = launch();
    }
  }

  function launch() {
    const fd = openSync(output, 'w');
    try {
      const child = startServer(server, path.join(binaries.bin, 'postgres'), args, cluster, fd);
      child.once('error', (error) => log.error('PostgreSQL could not be started', errorFacts(error)));
      child.unref();
      return child;
    } finally {
      closeSync(fd);
    }
  }

  let stopping = false;
  let guard = await hold();

  /** Holds the data folder; when the connection breaks the server was lost, and is brought back. */
  async function hold(): Promise<pg.Client> {
    const client = await connect();
    await takeGuard(client, dataDir);
    client.once('end', () => {
      if (stopping) return;
      log.warn('The database server was lost; starting it again');
      hold().then(
        (again) => {
          guard = again;
          log.info('The database server is back');
        },
        (error: unknown) => options.onLost?.(error),
      );
    });
    return client;
  }

  await prepareDatabase(guard);

  return {
    urlOf,
    pid: () => readPostmasterFile(cluster)?.pid ?? 0,
    async stop() {
      stopping = true;
      const running = readPostmasterFile(cluster);
      // A fast shutdown: rolls open transactions back, writes a checkpoint.
      if (running !== null && isServerOf(cluster, running.pid)) process.kill(running.pid, 'SIGINT');
      await guard.end().catch(() => {});
      while (running !== null && isServerOf(cluster, running.pid)) await sleep(10);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not read another major version's files; a dump carries data over. */
function refuseOtherMajor(home: string, major: number): void {
  if (!existsSync(home) || existsSync(path.join(home, String(major)))) return;
  const other = readdirSync(home).find((name) => /^\d+$/.test(name));
  if (other === undefined) return;
  throw new StartRefusal({
    en: `The data in ${home} belongs to PostgreSQL ${other}, this version brings ${major}. Run “guanxi dump” with the old version and “guanxi load” with this one in an empty DATA_DIR.`,
    zh: `${home} 中的数据属于 PostgreSQL ${other}，而此版本自带 ${major}。请用旧版本执行 “guanxi dump”，再在空的 DATA_DIR 中用此版本执行 “guanxi load”。`,
  });
}
