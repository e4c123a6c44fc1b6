/** Jobs and schedules as the page asks for them. */
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import type { Job } from '../../../base/jobs.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';

export type JobGroup = keyof AnswerOf<'/api/v1/jobs', 'get'>['counts'];
export type Schedule = AnswerOf<'/api/v1/schedules', 'get'>['data'][number];

export const jobGroups: readonly JobGroup[] = [
  'running',
  'queued',
  'paused',
  'failed',
  'quarantined',
  'done',
  'cancelled',
];

export const jobsKey = ['jobs'] as const;

export function jobsQuery(group: JobGroup | null, limit: number) {
  return queryOptions({
    queryKey: [...jobsKey, workspaceOfAddress(), group, limit],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/jobs', {
          params: { query: { limit: String(limit), ...(group === null ? {} : { group }) } },
          signal,
        }),
      ),
    // What moves is looked at often, what rests now and then.
    refetchInterval: ({ state }) => {
      const { queued = 0, running = 0 } = state.data?.counts ?? {};
      return queued + running > 0 ? 2_000 : 15_000;
    },
  });
}

export function schedulesQuery() {
  return queryOptions({
    queryKey: ['schedules', workspaceOfAddress()],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/schedules', { signal }))).data,
    refetchInterval: 30_000,
  });
}

export function groupOf(job: Job): JobGroup {
  return job.quarantined ? 'quarantined' : job.state;
}
