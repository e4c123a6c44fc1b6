/** The real application on a database of its own, and people who are signed in to it through the real routes. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestRunner } from 'vitest';
import { type Clock, systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { appRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog, type Log } from '../server/base/log.ts';
import { setOwner } from '../server/base/owner.ts';
import { createWorkspace } from '../server/base/workspaces.ts';
import { modules } from '../server/domains/modules.ts';
import { createApp, type HttpApp } from '../server/http/app.ts';
import type { HttpSettings } from '../server/http/appServices.ts';
import { migrations } from '../server/migrations/all.ts';
import { diskStore } from '../server/platform/files/diskStore.ts';
import { lowerHashCost } from '../server/platform/identity/passwordHash.ts';
import { newSetupToken } from '../server/platform/identity/setupTokens.ts';
import { startWorker } from '../server/platform/jobs/worker.ts';
import { Registries } from '../server/platform/metadata/registries.ts';
import { Client, expectStatus } from './client.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { joinModules } from './joinModules.ts';
import { type Processes, startProcesses, webProcesses } from './processes/startProcesses.ts';
import { environmentOf } from './serverEnvironment.ts';

/** Tests that ask a server of theirs find all that it takes here. */
export { type Answer, type Asked, Client, expectStatus } from './client.ts';

export type RoleName = 'administrator' | 'manager' | 'member' | 'readOnly';

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
  const worker =
    options.worker && processes === null
      ? startWorker(environmentOf({ app: http.app, database }), {
          directUrl: database.url,
          concurrency: 1,
          ticks: [],
        })
      : null;
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
