/** Starting where something else runs, ran, or died. */

import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  clusterOf,
  guanxi,
  kill,
  postmasterOf,
  type Running,
  startServer,
  temporary,
  until,
} from './guanxi.ts';

let place: ReturnType<typeof temporary>;
let running: Running[];
beforeEach(() => {
  place = temporary();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((each) => kill(each, 'SIGTERM')));
  place.clear();
});

async function start(env: Record<string, string> = {}) {
  const server = await startServer(place.folder, env);
  running.push(server);
  return server;
}

it('refuses a second application on the same data folder and leaves the first alone', async () => {
  const { url } = await start();
  const second = await guanxi(place.folder, ['start']).ended;
  expect(second.code).toBe(1);
  expect(second.err).toContain(`is running with DATA_DIR ${place.folder}`);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

it('takes the next free port when the one wished for is taken', async () => {
  const first = await start();
  const port = new URL(first.url).port;
  const other = temporary();
  const second = await startServer(other.folder, { PORT: port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
  await kill(second, 'SIGTERM');
  other.clear();
});

it('starts over a pid file whose number belongs to another process of the same user', async () => {
  await kill(await start(), 'SIGTERM');
  const cluster = clusterOf(place.folder);
  const { uid, gid } = statSync(cluster);
  const stranger = spawn('sleep', ['600'], { uid, gid, stdio: 'ignore' });
  const file = path.join(cluster, 'postmaster.pid');
  writeFileSync(file, `${stranger.pid}\n${cluster}\n1700000000\n5432\n/nowhere\n\n`, { mode: 0o600 });
  const { url } = await start();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

it('starts at once after everything was killed together', async () => {
  const first = await start();
  const postmaster = postmasterOf(place.folder);
  first.child.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  const { url } = await start();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

it('ends in good order on SIGTERM: the request at hand is answered, PostgreSQL is stopped', async () => {
  const server = await start();
  const ended = kill(server, 'SIGTERM');
  expect((await ended).code).toBe(0);
  await until('PostgreSQL is gone', () => postmasterOf(place.folder) === 0);
});
