/** The drill: back up a running server, be killed in the middle of it, restore into an empty installation. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  command,
  databaseOf,
  guanxi,
  kill,
  type Running,
  signIn,
  startServer,
  temporary,
  until,
} from './guanxi.ts';

const { folder, clear } = temporary();
const here = path.join(folder, 'here');
const backups = path.join(folder, 'backups');
const keys = path.join(folder, 'keys.json');
let server: Running & { url: string };

beforeAll(async () => {
  mkdirSync(backups);
  server = await startServer(here);
  const headers = await signIn(server.url);
  for (const name of ['北京华信科技有限公司', 'Acme "Quotes" \\N\t', '阿里']) {
    const body = JSON.stringify({ name });
    const answer = await fetch(`${server.url}/api/v1/objects/accounts`, { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
  }
  const database = databaseOf(here);
  await database.run(sql`insert into ws_main.outbox (name, payload)
    select 'test.filler', jsonb_build_object('n', n, 'text', md5(n::text)) from generate_series(1, 300000) n`);
  await database.close();
  expect((await command(here, ['keys', 'export', keys])).code).toBe(0);
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  clear();
});

function names(): string[] {
  return readdirSync(backups).sort();
}

/** The lines “digest  rows  table” that backup and restore print. */
function digests(said: string): string[] {
  return said.split('\n').filter((line) => /^ {2}[0-9a-f]{32} /.test(line));
}

it('leaves no file with a final name when killed in the middle; the next run cleans up', async () => {
  expect((await command(here, ['backup', '--to', backups])).code).toBe(0);
  const before = names();
  const bytes = readFileSync(path.join(backups, before[0] ?? ''));
  const victim = guanxi(here, ['backup', '--to', backups]);
  await until('a file that is being written', () => names().some((name) => name.endsWith('.part')));
  await kill(victim);
  expect(names().filter((name) => !name.endsWith('.part'))).toEqual(before);
  expect(readFileSync(path.join(backups, before[0] ?? '')).equals(bytes)).toBe(true);
  const next = await command(here, ['backup', '--to', backups]);
  expect(next.code).toBe(0);
  expect(names().filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('comes back with equal digests in an empty installation, which runs and stays paused', async () => {
  const made = await command(here, ['backup', '--to', backups]);
  const file = path.join(backups, names().at(-1) ?? '');
  const there = path.join(folder, 'there');
  const restored = await command(there, ['restore', file, '--keys', keys, '--yes']);
  expect(restored.err).toBe('');
  expect(digests(restored.out)).toEqual(digests(made.out));
  expect(digests(restored.out).length).toBeGreaterThan(5);
  const second = await startServer(there);
  const headers = await signIn(second.url);
  const answer = await fetch(`${second.url}/api/v1/objects/accounts?fields=name&sort=name`, { headers });
  const { data } = await answer.json();
  expect(data.map(({ name }: { name: string }) => name)).toContain('Acme "Quotes" \\N');
  const database = databaseOf(there);
  expect(await database.arrays(sql`select paused from core.workspaces`)).toEqual([[true]]);
  expect((await command(there, ['release'])).out).toContain('Released');
  expect(await database.arrays(sql`select paused from core.workspaces`)).toEqual([[false]]);
  await database.close();
  await kill(second, 'SIGTERM');
  const again = await command(there, ['restore', file, '--keys', keys, '--yes']);
  expect(again.code).toBe(1);
  expect(again.err).toContain('not empty');
});

it('is made, listed and fetched from the settings page; what was fetched restores', async () => {
  const headers = await signIn(server.url);
  const ask = async (address: string, method = 'GET') => {
    const answer = await fetch(`${server.url}/api/v1${address}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect(answer.ok, address).toBe(true);
    return answer;
  };
  const { job } = await (await ask('/backups', 'POST')).json();
  const jobNow = async () => (await ask(`/jobs/${job}`)).json();
  await until('the backup is over', async () => ['done', 'failed'].includes((await jobNow()).state), 150);
  const { state, error, result } = await jobNow();
  expect([state, error]).toEqual(['done', null]);
  const { data } = await (await ask('/backups')).json();
  expect(data).toMatchObject([{ name: result.name, size: expect.any(Number) }]);
  const fetched = await ask(`/backups/${result.name}`);
  expect(fetched.headers.get('content-disposition')).toBe(`attachment; filename="${result.name}"`);
  const bytes = Buffer.from(await fetched.arrayBuffer());
  expect(bytes.length).toBe(data[0].size);
  for (const name of ['..%2f..%2fkeys%2fkeys.json', 'keys.json', `${result.name}.part`]) {
    const refused = await fetch(`${server.url}/api/v1/backups/${name}`, { headers });
    expect(refused.status, name).toBe(404);
  }
  const file = path.join(folder, 'fetched.guanxi');
  writeFileSync(file, bytes);
  const drill = path.join(folder, 'drill');
  const restored = await command(drill, ['restore', file, '--keys', keys, '--yes']);
  expect([restored.code, restored.err]).toEqual([0, '']);
  expect(restored.out).toContain(`${result.rows} rows`);
  // A cursor of the feed of changes from before the restore is told so.
  const { cursor } = await (await ask('/objects/accounts/changes')).json();
  const second = await startServer(drill);
  const changes = `${second.url}/api/v1/objects/accounts/changes?since=${cursor}`;
  const old = await fetch(changes, { headers: await signIn(second.url) });
  expect([old.status, (await old.json()).detail]).toEqual([400, expect.stringContaining('恢复之前')]);
  await kill(second, 'SIGTERM');
});

it('refuses a flipped byte, half a file, the wrong keys and no answer, and touches nothing', async () => {
  const whole = readFileSync(path.join(backups, names().at(-1) ?? ''));
  const broken = path.join(folder, 'broken.guanxi');
  const there = path.join(folder, 'untouched');
  const refused = async (words: readonly string[], reason: string) => {
    const { code, err } = await command(there, ['restore', broken, ...words]);
    expect(code).toBe(1);
    expect(err).toContain(reason);
  };
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1;
  writeFileSync(broken, flipped);
  await refused(['--keys', keys, '--yes'], 'damaged');
  writeFileSync(broken, whole.subarray(0, whole.length >> 1));
  await refused(['--keys', keys, '--yes'], 'damaged');
  writeFileSync(broken, whole);
  await refused(['--keys', keys], '--yes');
  const otherKeys = path.join(folder, 'other.json');
  await command(path.join(folder, 'other'), ['keys', 'export', otherKeys]);
  await refused(['--keys', otherKeys, '--yes'], 'sealed with the key');
  writeFileSync(otherKeys, readFileSync(keys, 'utf8').replace('keys', 'kexs'));
  await refused(['--keys', otherKeys, '--yes'], 'check does not match');
  const after = await command(there, ['backup', '--to', backups]);
  expect(after.err).toContain('nothing here yet');
});
