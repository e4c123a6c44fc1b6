/** A moment, held in ISO 8601 in UTC with milliseconds. */
import { ValueError } from '../errors.ts';
import { dayStart, dayText, momentOf, wallClock } from '../timeZone.ts';
import { existingDay, readDay } from './dayReading.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';

const wire =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A moment in the form of the wire; its offset must be said. */
export function wireMoment(input: unknown): string {
  const match = typeof input === 'string' ? wire.exec(input) : null;
  if (match && existingDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null) {
    const at = new Date(match[0]);
    // An offset may carry the first or last day out of the calendar.
    if (at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999) return at.toISOString();
  }
  throw new ValueError({
    en: 'This must be a time with its offset, such as "2026-11-22T08:30:00Z" or "2026-11-22T16:30:00+08:00".',
    zh: '此处必须是带时区的时间，例如 "2026-11-22T08:30:00Z" 或 "2026-11-22T16:30:00+08:00"。',
  });
}

/** “2026/11/22 9:30”, “2026年11月22日 下午3点05分”, “Nov 22, 2026 3:05 PM”: in the reader's time zone. */
const local =
  /^(.+?)[ T]+(上午|下午)?\s*(\d{1,2})(?:[:点时](\d{1,2})?分?)(?::?(\d{1,2})秒?(?:\.(\d{1,6}))?)?\s*(am|pm)?$/i;

function readLocal(text: string, timeZone: string): string {
  const match = local.exec(text);
  if (!match) return new Date(momentOf(dayStart(readDay(text)), timeZone)).toISOString();
  const [, day, before, hourText, minute, second, , after] = match;
  const half = (before ?? after ?? '').toLowerCase();
  const late = half === '下午' || half === 'pm';
  let hour = Number(hourText);
  if (half !== '') hour = late ? (hour % 12) + 12 : hour % 12;
  const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
  if (hour > 23 || minutes > 59 || seconds > 59) {
    throw new ValueError({
      en: `There is no such time of day: “${text.slice(0, 40)}”.`,
      zh: `没有这样的时刻：“${text.slice(0, 40)}”。`,
    });
  }
  const wall = dayStart(readDay(day!)) + ((hour * 60 + minutes) * 60 + seconds) * 1000;
  return new Date(momentOf(wall, timeZone)).toISOString();
}

export const datetime: FieldType<string> = {
  name: 'datetime',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'within', 'isNull'],
  parse: (input) => (isEmpty(input) ? null : wireMoment(input)),
  parseText: (input, _field, env) => {
    const text = input.normalize('NFKC').trim();
    if (text === '') return null;
    const iso = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:.*(Z|[+-]\d\d:\d\d)$)/, '$1T');
    return wire.test(iso) ? wireMoment(iso) : readLocal(text, env.timeZone);
  },
  format: (value, _field, env) => {
    if (value === null) return '';
    const wall = wallClock(Date.parse(value), env.timeZone);
    return `${dayText(wall)} ${new Date(wall).toISOString().slice(-13, -8)}`;
  },
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
  compare: (a, b) => Date.parse(a) - Date.parse(b),
};
