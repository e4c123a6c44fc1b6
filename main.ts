/** The roof: puts the modules together and starts them as web, worker or both. The only file that knows every module. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, isIPv6 } from 'node:net';
import path from 'node:path';
import type { Server as TlsServer } from 'node:tls';
import { setInternalHosts } from './server/base/allowedAddresses.ts';
import { appRoot, appVersion } from './server/base/appVersion.ts';
import { archiveName, writeArchive } from './server/base/backup/writeArchive.ts';
import { systemClock } from './server/base/clock.ts';
import type { Config } from './server/base/config.ts';
import type { Workspace } from './server/base/context.ts';
import { freePort } from './server/base/freePort.ts';
import { systemIds } from './server/base/ids.ts';
import { loadKeyRing } from './server/base/keyFolder.ts';
import type { KeyRing } from './server/base/keys.ts';
import { type Listening, listenTo } from './server/base/listen.ts';
import { lanAddresses, ownNames } from './server/base/localTls/ownNames.ts';
import type { LocalTls } from './server/base/localTls/tlsFolder.ts';
import { createLog, errorFacts, type Log } from './server/base/log.ts';
import { type MigrationStep, migrate, underLock } from './server/base/migrate.ts';
import { type Databases, openDatabases } from './server/base/openDatabases.ts';
import { setOwner } from './server/base/owner.ts';
import { ensurePartitions } from './server/base/partitions.ts';
import { Problem } from './server/base/problem.ts';
import { clearUnfinished } from './server/base/unfinishedSchemas.ts';
import { createWorkspace, loadWorkspaces, type NewWorkspace } from './server/base/workspaces.ts';
import { verifyRun } from './server/domains/admin/audit/verifyRun.ts';
import { joinAdmin } from './server/domains/admin/joinAdmin.ts';
import { defineDirectorySync, startDirectorySyncs } from './server/domains/admin/signOn/directorySync.ts';
import { demoRun } from './server/domains/demo/demoRun.ts';
import { removeDemoRun } from './server/domains/demo/removeDemo.ts';
import { modules } from './server/domains/modules.ts';
import { ErasureList } from './server/domains/privacy/erasure/erasureList.ts';
import { joinPrivacy } from './server/domains/privacy/joinPrivacy.ts';
import { createApp as createHttpApp, type HttpApp } from './server/http/app.ts';
import { joinLeaving } from './server/http/joinLeaving.ts';
import { joinMigrations } from './server/http/joinMigrations.ts';
import { setUp } from './server/http/setUp.ts';
import { usedChannel } from './server/http/sharedLimit.ts';
import { tlsDoor } from './server/http/tlsDoor.ts';
import { migrations } from './server/migrations/all.ts';
import { keepTrail } from './server/platform/audit/keepTrail.ts';
import { mirrorSecurity } from './server/platform/audit/mirrorSecurity.ts';
import { setReadJournal } from './server/platform/audit/reads/noteRead.ts';
import { ReadJournal } from './server/platform/audit/reads/readJournal.ts';
import { sealAll } from './server/platform/audit/sealer.ts';
import { joinConfig } from './server/platform/config/joinConfig.ts';
import { careForConfiguration } from './server/platform/config/nightlyCare.ts';
import type { Context } from './server/platform/context.ts';
import { joinDuplicates } from './server/platform/duplicates/joinDuplicates.ts';
import { dispatch, followerNames } from './server/platform/events/followers.ts';
import { forgetOldEvents } from './server/platform/events/housekeeping.ts';
import { joinSealing } from './server/platform/fields/sealed/joinSealing.ts';
import { clamdScan } from './server/platform/files/clamd.ts';
import { addFileHolder, cleanUpFiles } from './server/platform/files/cleanUp.ts';
import { diskStore } from './server/platform/files/diskStore.ts';
import type { FileStore } from './server/platform/files/fileStore.ts';
import { setMalwareScan } from './server/platform/files/malware.ts';
import { setFactorKeys } from './server/platform/identity/factors/factorKeys.ts';
import { onSecurity } from './server/platform/identity/securityLog.ts';
import { newSetupToken, setupNeeded } from './server/platform/identity/setupTokens.ts';
import { setSignOnKeys } from './server/platform/identity/signOn/signOnHouse.ts';
import { ensureSchedules, runDueSchedules } from './server/platform/jobs/dueSchedules.ts';
import { measureJobs } from './server/platform/jobs/metrics.ts';
import { installQueue } from './server/platform/jobs/queue.ts';
import { defineRun, startRun } from './server/platform/jobs/runs.ts';
import { defineSchedule } from './server/platform/jobs/scheduleKinds.ts';
import type { Tick } from './server/platform/jobs/ticks.ts';
import { startWorker, type Worker } from './server/platform/jobs/worker.ts';
import { actorWithComputed } from './server/platform/metadata/computed/rights.ts';
import { Registries } from './server/platform/metadata/registries.ts';
import { joinNotify, notifyTicks } from './server/platform/notify/joinNotify.ts';
import { actorOf, systemActor } from './server/platform/permissions/actors.ts';
import { rightsFollow } from './server/platform/permissions/rightsFollow.ts';
import { joinQuality } from './server/platform/quality/joinQuality.ts';
import { setCursorKeys } from './server/platform/query/cursor.ts';
import { setSearchCondition } from './server/platform/query/searchCondition.ts';
import { followComputed } from './server/platform/records/computing/followComputed.ts';
import { checkRollups, workOutChanged } from './server/platform/records/computing/keepComputed.ts';
import { defineRecomputeRun } from './server/platform/records/computing/recomputeRun.ts';
import { forgetFiles } from './server/platform/records/forgetFiles.ts';
import { holdFiles } from './server/platform/records/holdFiles.ts';
import { joinMerging } from './server/platform/records/merging/joinMerging.ts';
import { resealRun } from './server/platform/records/sealing/resealRun.ts';
import { joinSharing, sharingTicks } from './server/platform/records/sharing/joinSharing.ts';
import { addWriteStep } from './server/platform/records/steps.ts';
import { listSearch } from './server/platform/search/listSearch.ts';
import { reindex } from './server/platform/search/reindex.ts';
import { reindexRun } from './server/platform/search/reindexRun.ts';
import { searchStep } from './server/platform/search/searchStep.ts';
import { defineBulkRun } from './server/platform/transfer/bulkRun.ts';
import { exportRun } from './server/platform/transfer/export/exportRun.ts';
import { importRun } from './server/platform/transfer/importRun.ts';
import { copyRun } from './server/platform/transfer/sandbox/copyRun.ts';
import { defineTagRun } from './server/platform/transfer/tagRun.ts';
import { defineUndoRun } from './server/platform/transfer/undoRun.ts';
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

const minute = 60;
const hourMs = 3_600_000;
/** Where TLS listens, seen from the plain port: 3000 and 3443. */
const tlsPortAbove = 443;
const day = 86_400;
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
  const env = workEnvironment(databases, registries, log);
  joinModules(config, databases, registries, env, ring);

  let ready = false;
  let http: HttpApp | null = null;
  let worker: Worker | null = null;
  let listening: Listening | null = null;
  let door: TlsDoor | null = null;
  let reads: ReadJournal | null = null;
  async function stop(): Promise<void> {
    ready = false;
    const late = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref());
    await Promise.race([
      Promise.all([http?.server.close(), worker?.stop(), listening?.stop(), door?.stop()]),
      late,
    ]);
    await reads?.stop();
    await databases.close();
  }

  try {
    let address: string | null = null;
    if (config.role !== 'worker') {
      const own = tls ? await loadLocalTls(config.dataDir, ownNames(), Date.now()) : null;
      http = await createHttp(config, databases, registries, log, () => ready, own);
      address = await listen(http, config, own !== null);
      if (own !== null) door = await openTlsDoor(http, config, own, log);
      const { app, heardOfRequests } = http;
      const channels = { guanxi_changed: () => app.callers.forget(), [usedChannel]: heardOfRequests };
      listening = listenTo(databases.directUrl, channels, log);
    }
    const progress = (step: MigrationStep) => log.info('The database is brought up to date', { ...step });
    await migrate(databases.owner, { migrations, appVersion, appRole: databases.appRole, progress });
    // The queue brings its own tables; two processes must not make them at once either.
    await underLock(databases.owner, () =>
      installQueue(databases.ownerUrl, databases.owner, databases.appRole, log),
    );
    await clearUnfinished(databases.owner);
    await keepPartitions(databases, env);
    reads = new ReadJournal({ folder: path.join(config.dataDir, 'reads'), database: databases.app, log });
    setReadJournal(reads);
    ready = true;
    if (config.role !== 'web') {
      worker = startWorker(env, {
        directUrl: databases.directUrl,
        concurrency: 2,
        ticks: ticks(config, databases),
      });
    }
    const setupToken = http === null ? null : await firstRun(config, http);
    return { address, phonePage: door?.phonePage ?? null, setupToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function workEnvironment(databases: Databases, registries: Registries, log: Log): WorkEnvironment {
  const database = databases.app;
  setOwner(database, { database: databases.owner, appRole: databases.appRole });
  const clock = systemClock;
  const ids = systemIds;
  return {
    database,
    clock,
    ids,
    log,
    workspaces: () => loadWorkspaces(database),
    async contextOf(workspace: Workspace, userId: string | null): Promise<Context | null> {
      const actor =
        userId === null ? systemActor(workspace) : await actorOf({ db: database, workspace }, userId);
      if (actor === null) return null;
      const { language, timeZone } = actor;
      const env = { language, timeZone, currency: workspace.currency, country: workspace.country };
      const registry = await registries.of(database, workspace);
      const base = { workspace, db: database, database, clock, ids, log, registry, env };
      return {
        ...base,
        actor: actorWithComputed(actor, registry, env),
        requestId: ids.next(),
        address: null,
      };
    },
  };
}

/** Of everything that the product declares. */
export function newRegistries(): Registries {
  return new Registries(modules.flatMap(({ objects }) => objects));
}

/** The product without its server: for commands that work on the database themselves. */
export function withoutServer(config: Config, databases: Databases, log: Log): WorkEnvironment {
  const registries = newRegistries();
  const env = workEnvironment(databases, registries, log);
  joinModules(config, databases, registries, env, loadKeyRing(config.dataDir, config.secretKey));
  return env;
}

/** Lower floors call higher ones by name only; here the names get their meaning. */
function joinModules(
  config: Config,
  databases: Databases,
  registries: Registries,
  env: WorkEnvironment,
  ring: KeyRing,
): void {
  setCursorKeys(ring);
  joinSealing(config.dataDir, config.secretKey, ring);
  onSecurity(mirrorSecurity);
  setFactorKeys(ring);
  setSignOnKeys(ring);
  setInternalHosts(config.internalHosts);
  setMalwareScan(config.clamd && clamdScan(config.clamd));
  joinConfig();
  addWriteStep(rightsFollow);
  addWriteStep(searchStep);
  addWriteStep(holdFiles);
  addWriteStep(followComputed);
  setSearchCondition(listSearch);
  joinSharing();
  joinQuality();
  joinDuplicates(ring);
  joinMerging();
  defineRun<{ keepDays?: number }, never>({
    kind: 'backup',
    run: (ctx, { input }) => backUp(config, ctx, ring, input.keepDays),
  });
  defineRun(verifyRun(config.auditDir));
  joinSchedules(config, databases);
  defineBulkRun();
  defineRun(reindexRun);
  defineTagRun();
  defineRun(resealRun);
  defineRecomputeRun();
  defineUndoRun();
  joinAdmin();
  defineRun(importRun(filesOf(config)));
  joinMigrations(filesOf(config));
  defineRun(copyRun({ options: { migrations, appVersion }, files: filesOf(config), reindex }));
  defineRun(exportRun(filesOf(config)));
  joinLeaving(filesOf(config), registries);
  defineRun(demoRun);
  defineRun(removeDemoRun);
  defineDirectorySync();
  addFileHolder({ table: 'imports', column: 'file_id' });
  joinNotify({ ring, smtpUrl: config.smtpUrl, baseUrl: config.baseUrl });
  addFileHolder({ table: 'file_uses', column: 'file_id' });
  joinPrivacy({
    files: filesOf(config),
    erasures: new ErasureList([config.auditDir, path.join(config.dataDir, 'backups')]),
  });
  measureJobs(env, followerNames);
}

/** What comes round by the clock; the rest of the ticks are beats of seconds. */
function joinSchedules(config: Config, databases: Databases): void {
  const files = filesOf(config);
  const always = { active: true, scope: 'installation' } as const;
  defineSchedule({
    ...always,
    name: 'files',
    label: { en: 'Remove files that nothing holds', zh: '清理无人引用的文件' },
    cron: '23 * * * *',
    run: (env) => cleanUpFiles(env, files),
  });
  defineSchedule({
    ...always,
    name: 'events',
    label: { en: 'Forget events that everybody has read', zh: '清理已被全部读取的事件' },
    cron: '41 3 * * *',
    run: forgetOldEvents,
  });
  defineSchedule({
    ...always,
    name: 'partitions',
    label: { en: 'Make the months of the audit trail', zh: '创建审计记录的月度分区' },
    cron: '7 1 * * *',
    run: (env) => keepPartitions(databases, env),
  });
  defineSchedule({
    ...always,
    name: 'auditTrail',
    label: { en: 'Write the audit trail into its archive', zh: '将审计记录写入归档文件' },
    cron: '5 2 * * *',
    run: (env) => keepTrail(env, databases.owner, path.join(config.dataDir, 'backups')),
  });
  defineSchedule({
    ...always,
    name: 'configuration',
    label: { en: 'Put custom objects, lookups and indexes in order', zh: '整理自定义对象、查找字段和索引' },
    cron: '37 3 * * *',
    run: careForConfiguration,
  });
  defineSchedule({
    name: 'backup',
    label: { en: 'Back up, and keep thirty days', zh: '备份并保留三十天' },
    cron: '15 2 * * *',
    active: false,
    scope: 'workspace',
    start: (ctx) => startRun(ctx, 'backup', { keepDays: 30 }),
  });
  defineSchedule({
    name: 'directorySync',
    label: { en: 'Compare people with the company directory', zh: '与公司目录核对人员' },
    cron: '50 4 * * *',
    active: true,
    scope: 'workspace',
    start: startDirectorySyncs,
  });
}

/** Those that the schedule made; one that somebody made by hand within that time goes with them. */
function forgetBackups(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.backup.guanxi') && statSync(file).mtimeMs < before) rmSync(file);
  }
}

async function backUp(config: Config, ctx: Context, ring: KeyRing, keepDays?: number): Promise<unknown> {
  const now = ctx.clock.now();
  const name = archiveName('backup', now);
  const source = { database: ctx.database, filesDir: path.join(config.dataDir, 'files') };
  const target = { file: path.join(config.dataDir, 'backups', name), ring, appVersion, now };
  const { manifest } = await writeArchive(source, target);
  if (keepDays !== undefined) forgetBackups(path.dirname(target.file), now - keepDays * day * 1000);
  return {
    name,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function ticks(config: Config, databases: Databases): Tick[] {
  return [
    { name: 'events', everySeconds: 1, run: dispatch },
    ...notifyTicks,
    ...sharingTicks,
    { name: 'seal', everySeconds: 1, run: (env) => sealAll(env, config.auditDir) },
    { name: 'unfinished', everySeconds: minute, run: () => clearAway(databases) },
    { name: 'forgetFiles', everySeconds: day, run: forgetFiles },
    { name: 'computed', everySeconds: 5, run: workOutChanged },
    { name: 'rollups', everySeconds: day, run: checkRollups },
    { name: 'ensureSchedules', everySeconds: minute, run: ensureSchedules },
    { name: 'schedules', everySeconds: 5, run: runDueSchedules },
  ];
}

async function clearAway({ owner }: Databases): Promise<void> {
  await clearUnfinished(owner);
}

export function filesOf(config: Config): FileStore {
  return diskStore(path.join(config.dataDir, 'files'));
}

async function keepPartitions(databases: Databases, env: WorkEnvironment): Promise<void> {
  for (const { schema } of await env.workspaces()) {
    await ensurePartitions(databases.owner, schema, databases.appRole, env.clock.now());
  }
}

async function createHttp(
  config: Config,
  databases: Databases,
  registries: Registries,
  log: Log,
  ready: () => boolean,
  tls: LocalTls | null,
): Promise<HttpApp> {
  const http = await createHttpApp({
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
    makeWorkspace: (workspace: NewWorkspace) =>
      createWorkspace(databases.owner, workspace, {
        migrations,
        appVersion,
        appRole: databases.appRole,
        now: systemClock.now(),
      }),
    ready,
    files: filesOf(config),
    backups: { runKind: 'backup', folder: path.join(config.dataDir, 'backups') },
  });
  // The port is open before the tables are as they should be, so that whoever watches sees 503 and not a dead server.
  http.server.addHook('onRequest', async (request) => {
    if (!ready() && /^\/(api|scim)\//.test(request.url)) throw new Problem('unavailable');
  });
  return http;
}

async function listen(http: HttpApp, config: Config, tls: boolean): Promise<string> {
  const port = await freePort(
    config.host,
    tls && config.port !== 0 ? config.port + tlsPortAbove : config.port,
  );
  const address = await http.server.listen({ host: config.host, port });
  const taken = portOf(http.server.server);
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(config.host);
  return config.baseUrl ?? (everywhere ? `${tls ? 'https' : 'http'}://localhost:${taken}` : address);
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface TlsDoor {
  readonly phonePage: string;
  stop(): Promise<void>;
}

/** Loaded when it is wanted: nobody else needs the library behind it. */
async function loadLocalTls(dataDir: string, names: readonly string[], now: number): Promise<LocalTls> {
  const folder = await import('./server/base/localTls/tlsFolder.ts');
  return folder.loadLocalTls(dataDir, names, now);
}

/** The plain port beside TLS; and a new certificate before the old one ends or where addresses have changed. */
async function openTlsDoor(http: HttpApp, config: Config, first: LocalTls, log: Log): Promise<TlsDoor> {
  const httpsPort = portOf(http.server.server);
  const door = tlsDoor({ authority: first.authority, httpsPort });
  const port = await freePort(config.host, config.port);
  await new Promise<void>((resolve) => door.listen(port, config.host, resolve));
  const renewal = setInterval(() => {
    loadLocalTls(config.dataDir, ownNames(), Date.now()).then(
      ({ own: { certificate: cert, key } }) =>
        (http.server.server as unknown as TlsServer).setSecureContext({ cert, key }),
      (error: unknown) => log.error('The certificate could not be made anew', errorFacts(error)),
    );
  }, hourMs);
  const [lan] = config.host === '0.0.0.0' || config.host === '::' ? lanAddresses() : [config.host];
  const host = lan === undefined ? 'localhost' : isIPv6(lan) ? `[${lan}]` : lan;
  return {
    phonePage: `http://${host}:${portOf(door)}/phone`,
    async stop() {
      clearInterval(renewal);
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

/** Makes the administrator that the environment names, or a token for the page that does. */
async function firstRun(config: Config, { app }: HttpApp): Promise<string | null> {
  if (!(await setupNeeded(app.identity))) return null;
  const { adminEmail, adminPassword } = config;
  if (adminEmail === null || adminPassword === null) return newSetupToken(app.identity);
  const settings = { currency: 'CNY', country: 'CN', language: 'zh', timeZone: 'Asia/Shanghai' } as const;
  const administrator = {
    name: adminEmail.split('@')[0] ?? adminEmail,
    email: adminEmail,
    password: adminPassword,
  };
  try {
    await setUp(app, { workspace: { name: '关系 Guanxi', ...settings }, administrator }, async () => true);
  } catch (error) {
    app.log.error('The first administrator could not be made', errorFacts(error));
    throw error;
  }
  return null;
}
