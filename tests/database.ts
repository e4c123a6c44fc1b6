/** A migrated database of its own for a test file: a clone of the run's template. */
import pg from 'pg';
import { inject } from 'vitest';
import type { Workspace } from '../server/base/context.ts';
import type { Database } from '../server/base/database.ts';
import { systemIds } from '../server/base/ids.ts';
import { createLog } from '../server/base/log.ts';
import { openDatabase } from '../server/base/openDatabase.ts';
import { loadWorkspaces } from '../server/base/workspaces.ts';

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

export async function testDatabase(): Promise<TestDatabase> {
  const urls = inject('databaseUrls');
  const name = `test_${systemIds.next().replaceAll('-', '')}`;
  await asSuperuser(
    urls.superuser,
    `create database ${name} template guanxi_template owner guanxi_owner strategy file_copy`,
  );
  const url = urls.app.replace('{database}', name);
  const ownerUrl = urls.owner.replace('{database}', name);
  const app = openDatabase({ url, connections: 10, log });
  const owner = openDatabase({ url: ownerUrl, connections: 4, log });
  const [workspace] = await loadWorkspaces(app);
  if (workspace === undefined) throw new Error('The template has no workspace');
  return {
    app,
    owner,
    workspace,
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
