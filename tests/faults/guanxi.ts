/** Runs the real program in processes of its own, so that tests can kill them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../server/base/database.ts';
import { isServerOf, readPostmasterFile } from '../../server/base/launcher/postmasterFile.ts';
import { databaseName } from '../../server/base/launcher/prepareDatabase.ts';
import { socketUrl } from '../../server/base/launcher/socketFolder.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';

const program = path.join(import.meta.dirname, '..', '..', 'dist', 'server', 'guanxi.js');

/** Of our own environment only this: the test runner sets BASE_URL and others for itself. */
const plain = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', LC_ALL: 'C', PORT: '0' };

export const administrator = { email: 'admin@example.com', password: 'correct horse battery staple 9' };

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** As printed; fails when the process ends without printing it. */
  address(): Promise<string>;
  ended: Promise<Ended>;
}

export function guanxi(dataDir: string, words: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...plain, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return {
    child,
    ended,
    async address() {
      for (;;) {
        const found = /running at (http:\/\/[^\s/]+)/.exec(out)?.[1];
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It did not start: ${err}`);
        await sleep(10);
      }
    },
  };
}

/** Runs a command to its end. */
export function command(
  dataDir: string,
  words: readonly string[],
  env?: Record<string, string>,
): Promise<Ended> {
  return guanxi(dataDir, words, env).ended;
}

/** Starts the server with the administrator made, and waits until it answers. */
export async function startServer(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<Running & { url: string }> {
  const running = guanxi(dataDir, ['start'], {
    GUANXI_ADMIN_EMAIL: administrator.email,
    GUANXI_ADMIN_PASSWORD: administrator.password,
    REQUESTS_PER_SECOND: '0',
    ...env,
  });
  return { ...running, url: await running.address() };
}

/** Headers of a signed-in administrator. */
export async function signIn(url: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(administrator),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, origin: url, 'content-type': 'application/json' };
}

export function clusterOf(dataDir: string): string {
  const home = path.join(dataDir, 'postgres');
  const major = readdirSync(home).find((name) => /^\d+$/.test(name));
  if (major === undefined) throw new Error(`there is no cluster in ${home}`);
  return path.join(home, major);
}

/** Pid of the running PostgreSQL of a data folder; 0 when none runs. */
export function postmasterOf(dataDir: string): number {
  const running = readPostmasterFile(clusterOf(dataDir));
  return running !== null && isServerOf(clusterOf(dataDir), running.pid) ? running.pid : 0;
}

/** Past the application, as the superuser. */
export function databaseOf(dataDir: string): Database {
  const running = readPostmasterFile(clusterOf(dataDir));
  if (running === null) throw new Error(`no server runs in ${dataDir}`);
  const url = socketUrl(running.socketFolder, running.port, 'postgres', databaseName);
  return openDatabase({ url, connections: 2, log: createLog('silent') });
}

/** The limit is only there to end a broken test. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  seconds = 120,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await condition()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s for: ${what}`);
  }
}

/** A folder that goes away, with whatever runs in it, by `clear`; on a disk, as installations have it. */
export function temporary(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-fault-'));
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function kill(running: Running, signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> {
  running.child.kill(signal);
  return running.ended;
}
