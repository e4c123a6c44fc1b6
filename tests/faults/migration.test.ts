/** Migrations under fire: two processes at once, and killed at any moment. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalServer, startLocalServer } from '../../server/base/launcher/localServer.ts';
import { appRole, databaseName, ownerRole } from '../../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { sql } from '../../server/base/sql.ts';
import { migrations } from '../../server/migrations/all.ts';
import { guanxi, kill, startServer, temporary } from './guanxi.ts';

const { folder, clear } = temporary();
const log = createLog('silent');
let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer({ dataDir: path.join(folder, 'cluster'), log });
});
afterAll(async () => {
  await server.stop();
  clear();
});

/** The environment of an application whose database is empty and is not its own server's. */
async function onEmptyDatabase(name: string): Promise<Record<string, string>> {
  const superuser = openDatabase({ url: server.urlOf('postgres', databaseName), connections: 1, log });
  await superuser.run(sql`create database ${sql.id(name)} owner ${sql.id(ownerRole)}`);
  await superuser.close();
  return {
    DATABASE_URL: server.urlOf(appRole, name),
    DATABASE_OWNER_URL: server.urlOf(ownerRole, name),
    SECRET_KEY: 'kJ8f2Lx0QpZr7VnB4mTc9WdY1sHg6EuA3iNo5Rb',
  };
}

/** Every column of every table, and what was applied. */
async function shapeOf(name: string): Promise<unknown> {
  const owner = openDatabase({ url: server.urlOf(ownerRole, name), connections: 1, log });
  const columns = await owner.arrays(sql`select table_schema, table_name, column_name, data_type
    from information_schema.columns where table_schema in ('core', 'ws_main') order by 1, 2, 3`);
  const applied = await owner.arrays(sql`select scope, name from core.migrations order by 1, 2`);
  await owner.close();
  return { columns, applied };
}

it('is done once when two processes start at the same time', async () => {
  const env = await onEmptyDatabase('race');
  const both = await Promise.all([
    startServer(path.join(folder, 'one'), env),
    startServer(path.join(folder, 'two'), { ...env, GUANXI_ADMIN_EMAIL: '', GUANXI_ADMIN_PASSWORD: '' }),
  ]);
  for (const { url } of both) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await Promise.all(both.map((each) => kill(each, 'SIGTERM')));
  const owner = openDatabase({ url: server.urlOf(ownerRole, 'race'), connections: 1, log });
  const applied = await owner.arrays(sql`select name from core.migrations where scope = 'core' order by 1`);
  await owner.close();
  const ofCore = migrations.filter(({ core }) => core !== undefined).map(({ name }) => [name]);
  expect(applied).toEqual(ofCore);
});

it('ends in the same tables when it was killed at any moment before', async () => {
  const calm = await startServer(path.join(folder, 'calm'), await onEmptyDatabase('calm'));
  await kill(calm, 'SIGTERM');
  const env = await onEmptyDatabase('fire');
  for (let milliseconds = 200; milliseconds < 1_400; milliseconds += 100) {
    const victim = guanxi(path.join(folder, 'fire'), ['start'], env);
    await sleep(milliseconds);
    await kill(victim);
  }
  const last = await startServer(path.join(folder, 'fire'), env);
  expect((await fetch(`${last.url}/readyz`)).status).toBe(200);
  await kill(last, 'SIGTERM');
  expect(await shapeOf('fire')).toEqual(await shapeOf('calm'));
});
