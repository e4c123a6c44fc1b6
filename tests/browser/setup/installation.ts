/** Starts the built application as a person does, on an empty data folder of its own, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { roomyFolder } from '../../roomyFolder.ts';

/** A first start makes a database; a build may come before it. */
const patience = 180_000;

export interface Installation {
  readonly origin: string;
  /** Opens the first run; null where the environment made the administrator. */
  readonly token: string | null;
  stop(): Promise<void>;
}

export async function startInstallation(
  port: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const dataDir = roomyFolder('guanxi-browser-');
  const child = spawn(process.execPath, [path.resolve('scripts/start.js')], {
    // Sign-in services that tests start stand on this machine.
    env: {
      ...process.env,
      INTERNAL_HOSTS: '127.0.0.1',
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: port,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { origin, token } = await printedAddress(child);
  return {
    origin,
    token,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
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
