/** When work by the clock is due: five fields as of cron, read in a time zone with its summer time. */
import { Cron } from 'croner';
import { Problem } from '../../base/problem.ts';

/**
 * The next moment after `after`, in milliseconds. An hour that the clock leaves out is made up for when it has jumped; one
 * that it repeats counts once for a time of day. Null: never again (30 February).
 */
export function nextDue(cron: string, timeZone: string, after: number): number | null {
  const schedule = new Cron(cron, { timezone: timeZone, paused: true, mode: '5-part' });
  return schedule.nextRun(new Date(after))?.getTime() ?? null;
}

/** Throws `invalid_value` when the words are no schedule, or one that never comes. */
export function checkCron(cron: string, timeZone: string, now: number): number {
  const due = /^\S+(?: \S+){4}$/.test(cron) ? readable(() => nextDue(cron, timeZone, now)) : null;
  if (typeof due === 'number') return due;
  const text = {
    en: 'Five fields as of cron: minute, hour, day, month, weekday; such as “15 2 * * *” for every night at 2:15.',
    zh: '请写成 cron 的五个字段：分 时 日 月 星期；例如“15 2 * * *”表示每天 2:15。',
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'cron', code: 'invalid_value', text }],
  });
}

function readable(read: () => number | null): number | null {
  try {
    return read();
  } catch {
    return null;
  }
}
