/** What jobs bring of their own: the beats that look at the clock, and the backup. */
import { type BackupHouse, backupKind, backupRun } from './backupRun.ts';
import { ensureSchedules, runDueSchedules } from './dueSchedules.ts';
import { defineRun } from './runKinds.ts';
import { startRun } from './runs.ts';
import { defineSchedule } from './scheduleKinds.ts';
import { removeSpentRows } from './spentRows.ts';
import { defineTick } from './ticks.ts';

/** Called once per process, by the roof. */
export function joinJobs(house: BackupHouse): void {
  defineTick({ name: 'ensureSchedules', everySeconds: 60, run: ensureSchedules });
  defineTick({ name: 'spentRows', everySeconds: 86_400, run: removeSpentRows });
  defineTick({ name: 'schedules', everySeconds: 5, run: runDueSchedules });
  defineRun(backupRun(house));
  defineSchedule({
    name: 'backup',
    label: { en: 'Back up, and keep thirty days', zh: '备份并保留三十天' },
    cron: '15 2 * * *',
    active: false,
    scope: 'workspace',
    start: (ctx) => startRun(ctx, backupKind, { keepDays: 30 }),
  });
}
