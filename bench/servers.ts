/** The two that are measured side by side on one database: the product, and the hand-written ceiling. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeOf, type Size } from './place.ts';

export interface Running {
  readonly url: string;
  /** Its own process and the PostgreSQL server that both use. */
  readonly processes: readonly number[];
  readonly pid: number;
  stop(): Promise<void>;
}

function postmasterOf(size: Size): number {
  return Number(readFileSync(join(placeOf(size), 'postgres', '18', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`no answer from ${url}`);
}

function running(child: ChildProcess, url: string, size: Size): Running {
  const pid = child.pid!;
  return {
    url,
    pid,
    processes: [pid, postmasterOf(size)],
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The built product on the seeded folder; it starts the PostgreSQL server. */
export async function startProduct(size: Size, port = 4710): Promise<Running> {
  const child = spawn(process.execPath, ['bin/guanxi.js', 'start'], {
    env: {
      ...process.env,
      DATA_DIR: placeOf(size),
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      REQUESTS_PER_SECOND: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/readyz`, child);
  return running(child, url, size);
}

/** The same tasks by hand; needs the product's PostgreSQL server to be up. */
export async function startCeiling(size: Size, port = 4720): Promise<Running> {
  const child = spawn(process.execPath, ['scripts/run.js', 'bench/ceiling.ts', size, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/healthz`, child);
  return running(child, url, size);
}
