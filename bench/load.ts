/** Load by `wrk`: requests per second and latency of one address, with the CPU that the servers spent on it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cpuMicroseconds } from './processes.ts';

const run = promisify(execFile);

export interface LoadOptions {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Processes whose CPU counts: the server and PostgreSQL. */
  readonly processes: readonly number[];
  /** Paths asked in turn; absent: the path of `url`. */
  readonly paths?: readonly string[];
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
  /** Microseconds of CPU of all `processes` for one request. */
  readonly cpuPerRequest: number;
}

function script(options: LoadOptions): string {
  const headers = Object.entries(options.headers).map(
    ([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
  );
  const paths = options.paths ?? [];
  return [
    `wrk.method = ${JSON.stringify(options.method ?? 'GET')}`,
    ...headers,
    options.body === undefined ? '' : `wrk.body = ${JSON.stringify(options.body)}`,
    paths.length === 0
      ? ''
      : `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}\nlocal at = 0\nrequest = function() at = at % #paths + 1; return wrk.format(nil, paths[at]) end`,
    'done = function(summary, latency) io.write(string.format("RESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99), summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout)) end',
  ].join('\n');
}

export async function load(options: LoadOptions): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
  const file = join(folder, 'load.lua');
  writeFileSync(file, script(options));
  try {
    const before = cpuMicroseconds(options.processes);
    const { stdout } = await run('wrk', [
      '-t1',
      `-c${options.connections}`,
      `-d${options.seconds}s`,
      '--timeout',
      '10s',
      '-s',
      file,
      options.url,
    ]);
    const cpu = cpuMicroseconds(options.processes) - before;
    const numbers = /RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(stdout)?.slice(1).map(Number);
    if (!numbers) throw new Error(`wrk said: ${stdout}`);
    const [requests, duration, p50, p95, p99, errors] = numbers as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      requests,
      perSecond: requests / (duration / 1e6),
      p50: p50 / 1000,
      p95: p95 / 1000,
      p99: p99 / 1000,
      errors,
      cpuPerRequest: cpu / Math.max(1, requests),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
