/** Calls of the product's API with the key of a seeded user, and waiting for its jobs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicroseconds, residentMegabytes } from './processes.ts';
import type { Running } from './servers.ts';

export interface Job {
  readonly state: string;
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
  readonly changeSet: string | null;
}

export interface ApiCalls {
  /** A body that is text goes as it is, of the type that is named; all others as JSON. */
  call<Answer>(method: string, path: string, body?: unknown, type?: string): Promise<Answer>;
  finish(job: string): Promise<Finished>;
}

export interface Finished {
  readonly job: Job;
  /** Until it was over. */
  readonly seconds: number;
  /** Most that the server held meanwhile, and what it held at the end of each fifth of the time. */
  readonly megabytes: number;
  readonly fifths: readonly number[];
  /** Seconds of server and PostgreSQL. */
  readonly cpu: string;
}

export function apiCalls(product: Running, key: string): ApiCalls {
  const authorization = `Bearer ${key}`;
  async function call<Answer>(
    method: string,
    path: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Answer> {
    const answer = await fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
  return {
    call,
    async finish(id) {
      const started = Date.now();
      const held: number[] = [];
      const [server = 0, postgres = 0] = product.processes;
      const used = () => [cpuMicroseconds([server]), cpuMicroseconds([postgres])] as const;
      const before = used();
      for (;;) {
        const job = await call<Job>('GET', `/jobs/${id}`);
        held.push(residentMegabytes(product.pid));
        if (job.state !== 'queued' && job.state !== 'running') {
          const [own, database] = used().map((now, at) => ((now - before[at]!) / 1e6).toFixed(1));
          const cpu = `${own} s Node with children, ${database} s PostgreSQL`;
          const fifths = [1, 2, 3, 4, 5].map((n) => Math.round(held[Math.ceil((held.length * n) / 5) - 1]!));
          return {
            job,
            seconds: (Date.now() - started) / 1000,
            megabytes: held.reduce((most, each) => Math.max(most, each)),
            fifths,
            cpu,
          };
        }
        await sleep(100);
      }
    },
  };
}
