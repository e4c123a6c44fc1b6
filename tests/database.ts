/** A migrated database of its own for a test file: a clone of the run's template. */
import pg from 'pg';
import { inject } from 'vitest';
import type { Workspace } from '../server/base/context.ts';
import type { Database } from '../server/base/database.ts';
import { systemIds } from '../server/base/ids.ts';
import { newKeyRing } from '../server/base/keys.ts';
import { createLog } from '../server/base/log.ts';
import { openDatabase } from '../server/base/openDatabase.ts';
import { loadWorkspaces } from '../server/base/workspaces.ts';
import { setSealingKeys } from '../server/platform/fields/sealed/sealingKeys.ts';
import { oneConnection } from './oneConnection.ts';

/** Made by databaseServer.ts, which only runs once and in another process. */
const templateName = 'guanxi_template';

export interface TestDatabase {
  /** As the application connects: rows only. */
  readonly app: Database;
  /** As migrations connect. */
  readonly owner: Database;
  /** The one workspace: slug `main`, CNY, CN, zh, Asia/Shanghai. */
  readonly workspace: Workspace;
  readonly url: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

const log = createLog('error');
// Those of this test file, until a server or a worker of its own has keys that lie somewhere.
setSealingKeys(newKeyRing());

export async function testDatabase(): Promise<TestDatabase> {
  const made = await makeDatabase(`template ${templateName} strategy file_copy`);
  const [workspace] = await loadWorkspaces(made.app);
  if (workspace === undefined) throw new Error('The template has no workspace');
  return { ...made, workspace };
}

/** A database in which nothing is, not even the schema `core`. */
export function emptyDatabase(): Promise<Omit<TestDatabase, 'workspace'>> {
  return makeDatabase('template template0');
}

async function makeDatabase(like: string): Promise<Omit<TestDatabase, 'workspace'>> {
  const urls = inject('databaseUrls');
  const name = `test_${systemIds.next().replaceAll('-', '')}`;
  await asSuperuser(urls.superuser, `create database ${name} owner guanxi_owner ${like}`);
  const url = urls.app.replace('{database}', name);
  const ownerUrl = urls.owner.replace('{database}', name);
  const app = oneConnection(openDatabase({ url, connections: 10, log, patienceMs: 60_000 }));
  const owner = openDatabase({ url: ownerUrl, connections: 4, log });
  return {
    app,
    owner,
    url,
    ownerUrl,
    async close() {
      await app.close();
      await owner.close();
      await asSuperuser(urls.superuser, `drop database ${name} with (force)`);
    },
  };
}

async function asSuperuser(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
