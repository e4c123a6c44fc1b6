/** Which days a calendar shows, what they are called, and how a record moves in it. */
import type { CalendarSpan, FieldMeta, ViewDefinition } from '../../../shared/metadata.ts';
import { addDays } from '../../../shared/timeZone.ts';
import type { Format } from '../../base/format.ts';
import { momentIn, momentOf } from '../fields/days.ts';

export interface DayRange {
  readonly from: string;
  /** The first day behind it. */
  readonly to: string;
}

/** Days back to the first day of the week; `weekStart` from 1 (Monday) to 7. */
function weekOf(day: string, weekStart: number): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - (weekStart % 7) + 7) % 7));
}

/** A month is six whole weeks, as the calendar draws it; an agenda is the month itself. */
export function rangeOf(span: CalendarSpan, day: string, weekStart: number): DayRange {
  if (span === 'day') return { from: day, to: addDays(day, 1) };
  if (span === 'week') {
    const from = weekOf(day, weekStart);
    return { from, to: addDays(from, 7) };
  }
  const first = `${day.slice(0, 7)}-01`;
  if (span === 'agenda') return { from: first, to: monthsOn(first, 1) };
  const from = weekOf(first, weekStart);
  return { from, to: addDays(from, 42) };
}

/** The same day of another month, or its last one. */
export function monthsOn(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last))).toISOString().slice(0, 10);
}

export function stepped(span: CalendarSpan, day: string, by: 1 | -1): string {
  if (span === 'day') return addDays(day, by);
  return span === 'week' ? addDays(day, 7 * by) : monthsOn(day, by);
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

export function nameOfRange(span: CalendarSpan, day: string, weekStart: number, format: Format): string {
  const [year = '', month = ''] = day.split('-');
  const zh = format.env.language === 'zh';
  if (span === 'day') return format.day(day);
  if (span === 'week') {
    const { from, to } = rangeOf(span, day, weekStart);
    return `${from} – ${addDays(to, -1)}`;
  }
  return zh ? `${year} 年 ${Number(month)} 月` : `${months[Number(month) - 1]} ${year}`;
}

/** Records that touch the days; without an end they touch the day on which they begin. */
export function filterOfRange(
  { dateField, endField }: Pick<ViewDefinition, 'dateField' | 'endField'>,
  field: FieldMeta,
  { from, to }: DayRange,
  timeZone: string,
): Record<string, unknown> {
  const start = dateField ?? field.name;
  const at = (day: string) => (field.type === 'date' ? day : momentOf(day, '00:00', timeZone));
  const begins = { [start]: { gte: at(from), lt: at(to) } };
  if (!endField) return begins;
  return { or: [begins, { [start]: { lt: at(from) }, [endField]: { gte: at(from) } }] };
}

/** A day or a moment so many days later, at the same time of the reader's day. */
export function movedBy(value: string, days: number, field: FieldMeta, timeZone: string): string {
  if (field.type === 'date') return addDays(value, days);
  const { day, time } = momentIn(value, timeZone);
  return momentOf(addDays(day, days), time, timeZone);
}
