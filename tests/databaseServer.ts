/** One PostgreSQL server per run of the tests, with a migrated template database; Debian's 15 with TEST_POSTGRES=15. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Binaries, canExecute } from '../server/base/launcher/binaries.ts';
import { startLocalServer } from '../server/base/launcher/localServer.ts';
import { appRole, ownerRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../server/base/log.ts';
import { migrate } from '../server/base/migrate.ts';
import { openDatabase } from '../server/base/openDatabase.ts';
import { setRoleDefaults } from '../server/base/roleDefaults.ts';
import { createWorkspace } from '../server/base/workspaces.ts';
import { migrations } from '../server/migrations/all.ts';
import { installQueue } from '../server/platform/jobs/queue.ts';
import { roomyFolder } from './roomyFolder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the superuser, and of each role with `{database}` in the place of the database's name. */
    databaseUrls: { superuser: string; owner: string; app: string };
  }
}

const templateName = 'guanxi_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = roomyFolder('guanxi-test-');
  const binaries = binariesWanted(process.env.TEST_POSTGRES);
  // A server before 16 insists on walking to its folder, which mkdtemp closed to its user.
  if (binaries !== undefined) chmodSync(dataDir, 0o711);
  const log = createLog('error');
  const server = await startLocalServer({
    dataDir,
    log,
    binaries,
    // Only the tests may forget what they wrote when the power goes.
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      shared_buffers: '256MB',
      max_wal_size: '512MB',
    },
  });
  const superuser = new pg.Client({ connectionString: server.urlOf('postgres', 'postgres') });
  await superuser.connect();
  await superuser.query(`create database ${templateName} owner ${ownerRole}`);
  await superuser.end();

  const owner = openDatabase({ url: server.urlOf(ownerRole, templateName), connections: 2, log });
  const options = { migrations, appVersion: '0.0.0-test', appRole, now: Date.now() };
  await migrate(owner, options);
  await installQueue(server.urlOf(ownerRole, templateName), owner, appRole, log);
  await createWorkspace(
    owner,
    {
      id: '01900000-0000-7000-8000-000000000001',
      slug: 'main',
      name: '关系测试 Guanxi Test',
      currency: 'CNY',
      country: 'CN',
      language: 'zh',
      timeZone: 'Asia/Shanghai',
    },
    options,
  );
  await owner.close();
  const app = openDatabase({ url: server.urlOf(appRole, templateName), connections: 1, log });
  await setRoleDefaults(app);
  await app.close();

  project.provide('databaseUrls', {
    superuser: server.urlOf('postgres', 'postgres'),
    owner: server.urlOf(ownerRole, '{database}'),
    app: server.urlOf(appRole, '{database}'),
  });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function binariesWanted(version: string | undefined): Binaries | undefined {
  if (version === undefined || version === '') return undefined;
  const bin = `/usr/lib/postgresql/${version}/bin`;
  if (!existsSync(bin) || !canExecute(path.join(bin, 'postgres'))) {
    throw new Error(`TEST_POSTGRES=${version}, but there is no PostgreSQL in ${bin}`);
  }
  return { bin, major: Number(version) };
}
