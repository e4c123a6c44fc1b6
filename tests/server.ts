/** The real application on a database of its own, and people who are signed in to it through the real routes. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, TestRunner } from 'vitest';
import { type Clock, systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { loadKeyRing } from '../server/base/keyFolder.ts';
import { newKeyRing } from '../server/base/keys.ts';
import { appRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog, type Log } from '../server/base/log.ts';
import { setOwner } from '../server/base/owner.ts';
import { createWorkspace, loadWorkspaces } from '../server/base/workspaces.ts';
import { joinAdmin } from '../server/domains/admin/joinAdmin.ts';
import { joinDemo } from '../server/domains/demo/joinDemo.ts';
import { modules } from '../server/domains/modules.ts';
import { ErasureList } from '../server/domains/privacy/erasure/erasureList.ts';
import { joinPrivacy } from '../server/domains/privacy/joinPrivacy.ts';
import { createApp, type HttpApp } from '../server/http/app.ts';
import type { HttpSettings } from '../server/http/appServices.ts';
import { joinLeaving } from '../server/http/joinLeaving.ts';
import { joinMigrations } from '../server/http/joinMigrations.ts';
import { contextFor } from '../server/http/requestContext.ts';
import { migrations } from '../server/migrations/all.ts';
import { mirrorSecurity } from '../server/platform/audit/mirrorSecurity.ts';
import { joinConfig } from '../server/platform/config/joinConfig.ts';
import { joinDuplicates } from '../server/platform/duplicates/joinDuplicates.ts';
import { joinSealing } from '../server/platform/fields/sealed/joinSealing.ts';
import { diskStore } from '../server/platform/files/diskStore.ts';
import type { FileStore } from '../server/platform/files/fileStore.ts';
import { joinIdentity } from '../server/platform/identity/joinIdentity.ts';
import { lowerHashCost } from '../server/platform/identity/passwordHash.ts';
import { onSecurity } from '../server/platform/identity/securityLog.ts';
import { newSetupToken } from '../server/platform/identity/setupTokens.ts';
import { runKind } from '../server/platform/jobs/runKinds.ts';
import { startWorker, type Worker } from '../server/platform/jobs/worker.ts';
import { Registries } from '../server/platform/metadata/registries.ts';
import { joinNotify } from '../server/platform/notify/joinNotify.ts';
import { actorOf, systemActor } from '../server/platform/permissions/actors.ts';
import { joinQuality } from '../server/platform/quality/joinQuality.ts';
import { joinRecords } from '../server/platform/records/joinRecords.ts';
import { joinMerging } from '../server/platform/records/merging/joinMerging.ts';
import { joinSharing } from '../server/platform/records/sharing/joinSharing.ts';
import { joinSearch } from '../server/platform/search/joinSearch.ts';
import { reindex } from '../server/platform/search/reindex.ts';
import { joinTransfer } from '../server/platform/transfer/joinTransfer.ts';
import { migrationKind } from '../server/platform/transfer/migrations/startMigration.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Processes, startProcesses, webProcesses } from './processes/startProcesses.ts';

export type RoleName = 'administrator' | 'manager' | 'member' | 'readOnly';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
  readonly text: string;
}

export interface Asked {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | object | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser with or without a session: sends Origin with what it writes, as browsers do. */
export class Client {
  readonly origin: string;
  cookie: string | undefined;
  bearer: string | undefined;

  constructor(origin: string) {
    this.origin = origin;
  }

  async ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    asked: Asked = {},
  ): Promise<Answer<Body>> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': 'en' };
    if (method !== 'GET') headers.origin = this.origin;
    if (this.cookie) headers.cookie = this.cookie;
    if (this.bearer) headers.authorization = `Bearer ${this.bearer}`;
    if (asked.body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.origin}${addressOf(path)}${queryOf(asked.query)}`, {
      method,
      headers: { ...headers, ...asked.headers },
      redirect: 'manual',
      ...(asked.body === undefined
        ? {}
        : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0]!.endsWith('=') ? undefined : set.split(';')[0]!;
    const text = await response.text();
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : {}) as Body,
      headers: response.headers,
      text,
    };
  }

  get<Body = Record<string, unknown>>(path: string, query?: Asked['query']): Promise<Answer<Body>> {
    return this.ask('GET', path, { query });
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Asked['headers'],
  ): Promise<Answer<Body>> {
    return this.ask('POST', path, { body, headers });
  }

  patch<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    version?: number,
  ): Promise<Answer<Body>> {
    return this.ask('PATCH', path, {
      body,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
  }

  delete(path: string): Promise<Answer> {
    return this.ask('DELETE', path);
  }
}

function addressOf(path: string): string {
  return path.startsWith('/api/') || path.startsWith('//') ? path : `/api/v1${path}`;
}

function queryOf(query: Asked['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined)
      search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return search.size > 0 ? `?${search}` : '';
}

export interface TestServer {
  readonly origin: string;
  /** What the routes are given; `callers.forget()` after a change past the routes. */
  readonly app: HttpApp['app'];
  readonly http: HttpApp;
  readonly database: TestDatabase;
  readonly log: string[];
  /** Folder of the file store. */
  readonly files: string;
  /** Milliseconds that the server's clock runs ahead. */
  ahead: number;
  /** Nobody signed in. */
  guest(): Client;
  /** Signed in as a user with this role; the same one each time. */
  as(role: RoleName): Promise<Client>;
  /** A further user with these roles, invited and signed in. */
  someone(user: { name: string; roles?: readonly RoleName[]; department?: string | null }): Promise<SignedIn>;
  setupToken(): Promise<string>;
  close(): Promise<void>;
}

export interface SignedIn {
  readonly client: Client;
  readonly id: string;
  readonly email: string;
}

/** Where the keys lie. */
export const testDataDir = mkdtempSync(join(tmpdir(), 'guanxi-data-'));
afterAll(() => rmSync(testDataDir, { recursive: true, force: true }));

export const testPassword = 'correct horse battery staple';

export async function startTestServer(
  options: {
    readonly settings?: Partial<HttpSettings>;
    /** Runs jobs too. */
    readonly worker?: boolean;
    /** Inside the process of the test even with TEST_PROCESSES: it reaches into the application. */
    readonly inside?: boolean;
  } = {},
): Promise<TestServer> {
  lowerHashCost(12);
  const database = await testDatabase();
  const lines: string[] = [];
  const files = mkdtempSync(join(tmpdir(), 'guanxi-files-'));
  const log: Log = createLog('info', (line) => lines.push(line));
  const time = { ahead: 0 };
  const clock: Clock = { now: () => systemClock.now() + time.ahead };
  setOwner(database.app, { database: database.owner, appRole });
  const registries = new Registries(modules.flatMap((module) => module.objects));
  joinModules(diskStore(files), registries);
  const http = await createApp({
    database: database.app,
    registries,
    modules,
    clock,
    ids: systemIds,
    log,
    settings: {
      baseUrl: null,
      trustedProxies: [],
      requestsPerSecond: 0,
      webRoot: null,
      version: '0.0.0-test',
      ...options.settings,
    },
    makeWorkspace: (workspace) =>
      createWorkspace(database.owner, workspace, {
        migrations,
        appVersion: '0.0.0-test',
        appRole,
        now: clock.now(),
      }),
    ready: () => true,
    backups: null,
    files: diskStore(files),
  });
  const processes = options.inside ? null : await inProcesses(database, options.settings);
  if (processes === null) await http.server.listen({ host: '127.0.0.1', port: 0 });
  const address = http.server.server.address() as AddressInfo | null;
  const origin = processes?.proxy.origin ?? `http://127.0.0.1:${address?.port}`;
  if (processes !== null) http.app.callers.forget = processes.proxy.changed;
  const worker = options.worker && processes === null ? work(http.app, database) : null;
  const people = new Map<RoleName, Promise<Client>>();
  let count = 0;

  const server: TestServer = {
    origin,
    files,
    app: http.app,
    get http() {
      if (processes !== null) leaveOut();
      return http;
    },
    database,
    get log() {
      if (processes !== null) leaveOut();
      return lines;
    },
    get ahead() {
      return time.ahead;
    },
    set ahead(milliseconds) {
      if (processes !== null) leaveOut();
      time.ahead = milliseconds;
    },
    guest: () => new Client(origin),
    as(role) {
      let client = people.get(role);
      if (!client) {
        client =
          role === 'administrator'
            ? administrator()
            : server.someone({ name: `The ${role}`, roles: [role] }).then((made) => made.client);
        people.set(role, client);
      }
      return client;
    },
    async someone({ name, roles = ['member'], department }) {
      const admin = await server.as('administrator');
      // A clock that was set ahead has made the administrator's last proof old; giving roles asks for a fresh one.
      if (time.ahead > 0) expectStatus(await admin.post('/me/proof', { password: testPassword }), 204);
      const email = `person${++count}@example.com`;
      const data = { name, email, roles, ...(department === undefined ? {} : { department }) };
      const user = expectStatus(await admin.post<{ id: string }>('/objects/users', data), 201).body;
      const invited = expectStatus(await admin.post<{ path: string }>(`/users/${user.id}/invite`), 200).body;
      const client = server.guest();
      const token = invited.path.split('#')[1];
      expectStatus(await client.post('/links/accept', { token, password: testPassword }), 200);
      return { client, id: user.id, email };
    },
    setupToken: () => newSetupToken(http.app.identity),
    async close() {
      await processes?.close();
      await http.server.close();
      await worker?.stop();
      rmSync(files, { recursive: true, force: true });
      await database.close();
    },
  };

  async function administrator(): Promise<Client> {
    const client = server.guest();
    const workspace = {
      name: 'Test',
      currency: 'CNY',
      country: 'CN',
      language: 'en',
      timeZone: 'Asia/Shanghai',
    };
    const body = {
      token: await server.setupToken(),
      workspace,
      administrator: { name: 'Administrator', email: 'admin@example.com', password: testPassword },
    };
    expectStatus(await client.post('/setup', body), 201);
    return client;
  }

  return server;
}

/** Null: the tests run the application inside their own process, also where its files or limits are those of a test. */
async function inProcesses(
  database: TestDatabase,
  settings: Partial<HttpSettings> = {},
): Promise<Processes | null> {
  const { trustedProxies = [], ...others } = settings;
  if (webProcesses === 0 || Object.keys(others).length > 0) return null;
  return startProcesses({ url: database.url, ownerUrl: database.ownerUrl, trustedProxies });
}

/** Ends the test as left out: it sets the clock of the server, or looks inside it. */
function leaveOut(): void {
  TestRunner.getCurrentTest()?.context.skip('needs the application inside the process of the test');
}

/** As main.ts does it; once per process, so all servers of a test file import from the folder of the first. */
function joinModules(files: FileStore, registries: Registries): void {
  onSecurity(mirrorSecurity);
  joinIdentity(newKeyRing());
  joinConfig();
  joinSearch();
  joinRecords();
  joinSharing();
  joinQuality();
  joinDuplicates(loadKeyRing(testDataDir, null));
  joinMerging();
  joinNotify({ ring: newKeyRing(), smtpUrl: null, baseUrl: 'https://crm.example' });
  joinTransfer(files, { reindex });
  joinAdmin(join(tmpdir(), 'guanxi-no-seals'));
  joinPrivacy({ files, erasures: new ErasureList([join(testDataDir, 'erasures')]) });
  joinDemo();
  if (runKind(migrationKind) !== undefined) return;
  // One ring for all servers of a test file, as for all processes of an installation.
  joinSealing(testDataDir, null, loadKeyRing(testDataDir, null));
  joinMigrations(files);
  joinLeaving(files, registries);
}

function work(app: HttpApp['app'], database: TestDatabase): Worker {
  const env: WorkEnvironment = {
    database: database.app,
    clock: app.clock,
    ids: app.ids,
    log: app.log,
    workspaces: () => loadWorkspaces(database.app),
    async contextOf(workspace, userId) {
      const actor =
        userId === null ? systemActor(workspace) : await actorOf({ db: database.app, workspace }, userId);
      return actor && contextFor(app, { workspace, actor, requestId: app.ids.next(), address: null });
    },
  };
  return startWorker(env, { directUrl: database.url, concurrency: 1, ticks: [] });
}

export function expectStatus<Body>(answer: Answer<Body>, status: number): Answer<Body> {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 2000)}`);
  return answer;
}
