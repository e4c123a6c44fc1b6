/** The days on which a Chinese company works: no week-ends, no public holidays, the lunar ones by the calendar itself. */
import { addDays } from '../../../shared/timeZone.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Month and day of the lunar calendar; a leap month is no month of a holiday. */
function lunarDate(date: string): string {
  const parts = lunar.formatToParts(Date.parse(date));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('month')}/${of('day')}`;
}

/** Month and day of the holidays by the sun. */
const bySun = new Set([
  '01-01',
  '04-05',
  ...['01', '02', '03', '04', '05'].map((n) => `05-${n}`),
  ...['01', '02', '03', '04', '05', '06', '07'].map((n) => `10-${n}`),
]);

/** The seven days of the Spring Festival, the Dragon Boat Festival, the Mid-Autumn Festival. */
const byMoon = new Set([...[1, 2, 3, 4, 5, 6, 7].map((n) => `1/${n}`), '5/5', '8/15']);

const known = new Map<string, boolean>();

/** @param date `2026-02-17` */
export function isWorkday(date: string): boolean {
  const found = known.get(date);
  if (found !== undefined) return found;
  const weekday = new Date(Date.parse(date)).getUTCDay();
  const free = weekday === 0 || weekday === 6 || bySun.has(date.slice(5)) || byMoon.has(lunarDate(date));
  if (known.size > 4_000) known.clear();
  known.set(date, !free);
  return !free;
}

/** The date itself, or the next day that is worked on. */
export function workdayFrom(date: string): string {
  let at = date;
  while (!isWorkday(at)) at = addDays(at, 1);
  return at;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
