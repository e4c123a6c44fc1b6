/** A dump goes from the built-in PostgreSQL into Debian's 15 and back, and every table is as it was. */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type LocalServer, startLocalServer } from '../../server/base/launcher/localServer.ts';
import { appRole, databaseName, ownerRole } from '../../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../../server/base/log.ts';
import { command, kill, signIn, startServer, temporary } from './guanxi.ts';

const bin = '/usr/lib/postgresql/15/bin';
const there = existsSync(path.join(bin, 'postgres'));
const { folder, clear } = temporary();
let older: LocalServer | undefined;
afterAll(async () => {
  await older?.stop();
  clear();
});

/** The lines “digest  rows  table” that dump and load print. */
function digests(said: string): string[] {
  return said.split('\n').filter((line) => /^ {2}[0-9a-f]{32} /.test(line));
}

const words = 'loads from PostgreSQL 18 into 15 and back with equal digests';
it.skipIf(!there)(there ? words : `${words} (skipped: there is no PostgreSQL 15 here)`, async () => {
  const first = path.join(folder, 'first');
  const server = await startServer(first);
  const headers = await signIn(server.url);
  for (const name of ['北京华信科技有限公司', 'Acme "Quotes" \\N\t', '𠮷野家', 'é́̂']) {
    const body = JSON.stringify({ name, annualRevenue: { amount: '12345678901.50', currency: 'CNY' } });
    const sent = await fetch(`${server.url}/api/v1/objects/accounts`, { method: 'POST', headers, body });
    expect(sent.status).toBe(201);
  }
  await kill(server, 'SIGTERM');
  const dumped = await command(first, ['dump', path.join(folder, 'from18')]);
  expect(dumped.code, dumped.err).toBe(0);

  const olderDir = path.join(folder, 'older');
  mkdirSync(olderDir);
  // A server before 16 insists on walking to its folder.
  chmodSync(folder, 0o711);
  chmodSync(olderDir, 0o711);
  const log = createLog('silent');
  older = await startLocalServer({ dataDir: olderDir, log, binaries: { bin, major: 15 }, onLost: () => {} });
  const env = {
    DATABASE_URL: older.urlOf(appRole, databaseName),
    DATABASE_OWNER_URL: older.urlOf(ownerRole, databaseName),
  };
  const second = path.join(folder, 'second');
  const loaded = await command(second, ['load', path.join(folder, 'from18')], env);
  expect(loaded.code, loaded.err).toBe(0);
  expect(digests(loaded.out)).toEqual(digests(dumped.out));
  expect((await command(second, ['doctor'], env)).out).toContain('PostgreSQL 15');
  const back = await command(second, ['dump', path.join(folder, 'from15')], env);
  expect(back.code, back.err).toBe(0);

  const third = path.join(folder, 'third');
  const again = await command(third, ['load', path.join(folder, 'from15')]);
  expect(again.code, again.err).toBe(0);
  expect(digests(again.out)).toEqual(digests(back.out));
  const last = await startServer(third);
  const list = `${last.url}/api/v1/objects/accounts?fields=name,annualRevenue&sort=name`;
  const { data } = await (await fetch(list, { headers: await signIn(last.url) })).json();
  await kill(last, 'SIGTERM');
  expect(data.map(({ name }: { name: string }) => name)).toContain('𠮷野家');
  expect(data[0].annualRevenue).toEqual({ amount: '12345678901.50', currency: 'CNY' });
});
