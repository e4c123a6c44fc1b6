/** Starts the application that was built, on an empty data folder of its own, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { roomyFolder } from '../../roomyFolder.ts';

/** A first start makes a database. */
const patience = 300_000;
const built = path.resolve('dist/server/guanxi.js');

export interface Installation {
  readonly origin: string;
  /** Opens the first run; null where the environment made the administrator. */
  readonly token: string | null;
  stop(): Promise<void>;
}

/** On a port that nobody else has. Builds nothing: a build would take the files away from those that run already. */
export async function startInstallation(env: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const dataDir = roomyFolder('guanxi-browser-');
  const child = spawn(process.execPath, [built, 'start'], {
    // Sign-in services that tests start stand on this machine.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      INTERNAL_HOSTS: '127.0.0.1',
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stopped = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!stopped) process.stderr.write(`The application ended by itself, with ${code ?? signal}.\n`);
      resolve();
    });
  });
  const stop = async () => {
    stopped = true;
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await printedAddress(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The one line that a start prints: the address, with the token of the first run. */
function printedAddress(child: ChildProcess): Promise<{ origin: string; token: string | null }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`the application did not start: ${printed}`)), patience);
    child.once('exit', (code) => reject(new Error(`the application ended with ${code}: ${printed}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /(https?:\/\/[^/\s]+)(?:\/setup#token=(\S+))?\s*\n/.exec(printed);
      if (!found) return;
      clearTimeout(timer);
      resolve({ origin: found[1]!, token: found[2] ?? null });
    });
  });
}
