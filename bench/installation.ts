/** A PostgreSQL server of our own on a seeded data folder, and the database of an installation on it. */
import { mkdirSync } from 'node:fs';
import type { Workspace } from '../server/base/context.ts';
import type { Database } from '../server/base/database.ts';
import { systemIds } from '../server/base/ids.ts';
import { type LocalServer, startLocalServer } from '../server/base/launcher/localServer.ts';
import { appRole, databaseName, ownerRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../server/base/log.ts';
import { migrate } from '../server/base/migrate.ts';
import { openDatabase } from '../server/base/openDatabase.ts';
import { setRoleDefaults } from '../server/base/roleDefaults.ts';
import { createWorkspace, loadWorkspaces } from '../server/base/workspaces.ts';
import { migrations } from '../server/migrations/all.ts';
import { installQueue } from '../server/platform/jobs/queue.ts';
import { addReadyMadeRoles } from '../server/platform/permissions/readyMadeRoles.ts';

export interface Installation {
  readonly server: LocalServer;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly owner: Database;
  readonly app: Database;
  readonly workspace: Workspace;
  close(): Promise<void>;
}

export async function openInstallation(dataDir: string): Promise<Installation> {
  mkdirSync(dataDir, { recursive: true });
  const log = createLog('warn');
  const server = await startLocalServer({ dataDir, log });
  const ownerUrl = server.urlOf(ownerRole, databaseName);
  const appUrl = server.urlOf(appRole, databaseName);
  const owner = openDatabase({ url: ownerUrl, connections: 4, log });
  const app = openDatabase({ url: appUrl, connections: 4, log });
  const options = { migrations, appVersion: '0.0.0-bench', appRole, now: Date.now() };
  await migrate(owner, options);
  await installQueue(ownerUrl, owner, appRole, log);
  await setRoleDefaults(app);
  const [known] = await loadWorkspaces(owner);
  const workspace =
    known ??
    (await createWorkspace(
      owner,
      {
        id: systemIds.next(),
        slug: 'main',
        name: 'Bench',
        currency: 'CNY',
        country: 'CN',
        language: 'zh',
        timeZone: 'Asia/Shanghai',
      },
      options,
    ));
  if (!known) await addReadyMadeRoles(owner, workspace.schema, systemIds);
  return {
    server,
    appUrl,
    ownerUrl,
    owner,
    app,
    workspace,
    async close() {
      await app.close();
      await owner.close();
      await server.stop();
    },
  };
}
