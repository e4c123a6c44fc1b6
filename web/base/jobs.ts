/** Long work of the server as the page follows it: imports, bulk edits, backups. */
import { call } from './api.ts';

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly failed: number;
  readonly changeSet: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: { readonly title: string; readonly detail?: string } | null;
}

export function getJob(id: string): Promise<Job> {
  return call('GET', `/jobs/${id}`);
}

export function cancelJob(id: string): Promise<Job> {
  return call('POST', `/jobs/${id}/cancel`);
}

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

/** Asks for a job until it is over: first often, then every two seconds. */
export async function followJob(id: string, seen: (job: Job) => void, signal?: AbortSignal): Promise<Job> {
  for (let wait = 200; ; wait = Math.min(2000, wait * 1.4)) {
    const job = await getJob(id);
    seen(job);
    if (isOver(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, wait));
    signal?.throwIfAborted();
  }
}
