/** Long work of the server as the page follows it: imports, bulk edits, backups. */
import { api, bodyOf, type Schemas } from './api.ts';

export type Job = Schemas['Job'];

const of = (id: string) => ({ params: { path: { id } } });

export function getJob(id: string): Promise<Job> {
  return bodyOf(api.GET('/api/v1/jobs/{id}', of(id)));
}

export function cancelJob(id: string): Promise<Job> {
  return bodyOf(api.POST('/api/v1/jobs/{id}/cancel', of(id)));
}

export function pauseJob(id: string): Promise<Job> {
  return bodyOf(api.POST('/api/v1/jobs/{id}/pause', of(id)));
}

export function resumeJob(id: string): Promise<Job> {
  return bodyOf(api.POST('/api/v1/jobs/{id}/resume', of(id)));
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
