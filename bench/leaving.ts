/** Leaving and arriving at size, by the commands: everything as one ZIP, and a workspace made of it in a copy of the installation. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openBundle } from '../server/platform/transfer/leaving/readBundle.ts';
import { bareCopy } from './bareCopy.ts';
import { placeOf, type Size } from './place.ts';
import { cpuMicroseconds, residentMegabytes } from './processes.ts';

const run = promisify(execFile);

interface Ran {
  readonly seconds: number;
  /** Most that the command held, and what it held at the end of each fifth of the time: flat, or growing. */
  readonly megabytes: number;
  readonly fifths: readonly number[];
  /** Seconds of CPU, of the command and of PostgreSQL. */
  readonly cpu: readonly [own: number, postgres: number];
}

/** Runs `guanxi …` on a folder of data to its end. Throws when it fails. */
async function command(folder: string, args: readonly string[]): Promise<Ran> {
  const started = Date.now();
  const child = spawn(process.execPath, ['bin/guanxi.js', ...args], {
    env: { ...process.env, DATA_DIR: folder, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const held: number[] = [];
  let cpu: Ran['cpu'] = [0, 0];
  const timers = [
    setInterval(() => {
      const megabytes = residentMegabytes(child.pid!);
      // It has ended, and is not fetched yet.
      if (megabytes > 0) held.push(megabytes);
    }, 100),
    setInterval(() => {
      const postmaster = postmasterOf(folder);
      if (postmaster === 0) return;
      // The command started PostgreSQL, whose time is counted with its own.
      const [all = 0, postgres = 0] = [child.pid!, postmaster].map((pid) => cpuMicroseconds([pid]) / 1e6);
      cpu = [Math.max(cpu[0], all - postgres), Math.max(cpu[1], postgres)];
    }, 500),
  ];
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const timer of timers) clearInterval(timer);
  if (code !== 0) throw new Error(`guanxi ${args.join(' ')} ended with ${code}`);
  const fifths = [1, 2, 3, 4, 5].map((n) => Math.round(held[Math.ceil((held.length * n) / 5) - 1] ?? 0));
  return { seconds: (Date.now() - started) / 1000, megabytes: Math.max(0, ...held), fifths, cpu };
}

/** 0 while none runs. */
function postmasterOf(folder: string): number {
  const file = join(folder, 'postgres', '18', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** @param email of an administrator, where the seeded one is another. */
export async function leaving(size: Size, email?: string): Promise<void> {
  // What arrives would stay in the template of all measures.
  const folder = join(process.cwd(), '.cache', 'bench', `${size}-leaving`);
  const file = `${folder}.zip`;
  await rm(folder, { recursive: true, force: true });
  // With its owner, who is PostgreSQL's where we are root.
  await run('cp', ['-a', placeOf(size), folder]);
  try {
    const bare = await bareCopy(folder);
    const saved = await command(folder, ['bundle', 'save', file, '--sensitive']);
    const { size: packed } = await stat(file);
    const bundle = await openBundle(file);
    const { entries } = bundle.manifest;
    bundle.close();
    const data = entries.filter(({ name }) => name.startsWith('data/'));
    const rows = data.reduce((sum, each) => sum + (each.rows ?? 0), 0);
    const unpacked = entries.reduce((sum, each) => sum + each.size, 0);
    const loading = ['bundle', 'load', file, '--slug', 'arrived', ...(email ? ['--admin', email] : [])];
    const loaded = await command(folder, loading);
    for (const [verb, ran, copied] of [
      ['saved', saved, bare.out],
      ['loaded', loaded, bare.into],
    ] as const) {
      const cpu = ran.cpu.map((seconds) => `${Math.round((seconds / rows) * 1e6)} µs`);
      process.stdout.write(
        `${size} ${verb}: ${rows} rows, ${Math.round(unpacked / 1e6)} MB in ${Math.round(packed / 1e6)} MB packed, ${ran.seconds.toFixed(1)} s: ${Math.round(rows / ran.seconds)} rows/s, ${(unpacked / 1e6 / ran.seconds).toFixed(1)} MB/s, ${(ran.seconds / copied).toFixed(1)} × a bare COPY (${copied.toFixed(1)} s), CPU a row ${cpu[0]} Node + ${cpu[1]} PostgreSQL, memory at most ${Math.round(ran.megabytes)} MB (by fifths ${ran.fifths.join(', ')}), load average ${loadavg()[0]!.toFixed(1)}\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(file, { force: true });
  }
}
