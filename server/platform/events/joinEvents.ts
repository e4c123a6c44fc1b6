/** Joins the outbox to the jobs: the beat that tells followers, the night that forgets, and how far followers are behind. */
import { measureJobs } from '../jobs/metrics.ts';
import { defineSchedule } from '../jobs/scheduleKinds.ts';
import { defineTick } from '../jobs/ticks.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { dispatch, followerNames } from './followers.ts';
import { forgetOldEvents } from './housekeeping.ts';

/** Called once per process, by the roof. */
export function joinEvents(env: WorkEnvironment): void {
  defineTick({ name: 'events', everySeconds: 1, run: dispatch });
  defineSchedule({
    name: 'events',
    label: { en: 'Forget events that everybody has read', zh: '清理已被全部读取的事件' },
    cron: '41 3 * * *',
    active: true,
    scope: 'installation',
    run: forgetOldEvents,
  });
  measureJobs(env, followerNames);
}
