/** Relative dates such as “last 7 days” or “this fiscal year”: how they read and which days they mean. */
import { ValueError } from '../errors.ts';
import { addDays, dayStart, dayText, utc } from '../timeZone.ts';

export const relativeUnits = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'fiscalQuarter',
  'fiscalYear',
] as const;
export type RelativeUnit = (typeof relativeUnits)[number];

/**
 * `this`: the unit that today lies in. `last` and `next` of one unit: the whole one before or after it. Of several
 * units: `last 7 days` ends with today, `next 3 months` begins with today, and both reach that far from today.
 */
export interface RelativeDates {
  readonly side: 'last' | 'this' | 'next';
  readonly count: number;
  readonly unit: RelativeUnit;
}

const named: Readonly<Record<string, RelativeDates>> = {
  today: { side: 'this', count: 1, unit: 'day' },
  yesterday: { side: 'last', count: 1, unit: 'day' },
  tomorrow: { side: 'next', count: 1, unit: 'day' },
};

/** Reach of a relative date, so that no span leaves the calendar. */
const mostUnits = 1000;

export function parseRelative(text: string): RelativeDates {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (Object.hasOwn(named, plain)) return named[plain]!;
  const match = /^(last|this|next)(?: (\d{1,4}))? (fiscal )?(day|week|month|quarter|year)(s?)$/.exec(plain);
  const count = Number(match?.[2] ?? 1);
  const fiscal = match?.[3] !== undefined;
  const unit = match?.[4];
  const fits = match && count >= 1 && count <= mostUnits && !(match[1] === 'this' && match[2] !== undefined);
  if (!fits || (fiscal && unit !== 'quarter' && unit !== 'year')) throw unreadable(text);
  const name = fiscal ? (unit === 'year' ? 'fiscalYear' : 'fiscalQuarter') : (unit as RelativeUnit);
  return { side: match[1] as RelativeDates['side'], count, unit: name };
}

function unreadable(text: string): ValueError {
  const shown = text.slice(0, 40);
  return new ValueError({
    en: `“${shown}” is not a relative date; write “last 7 days”, “this quarter”, “next 3 months” or “this fiscal year”.`,
    zh: `“${shown}”不是相对日期，请写成 last 7 days、this quarter、next 3 months 或 this fiscal year。`,
  });
}

/** The days meant, from `from` on and before `to`. */
export function resolveRelative(
  { side, count, unit }: RelativeDates,
  today: string,
  weekStart: number,
  fiscalYearStart: number,
): { from: string; to: string } {
  const start = startOfUnit(today, unit, weekStart, fiscalYearStart);
  if (side === 'this') return { from: start, to: addUnits(start, unit, 1) };
  if (count === 1) {
    return side === 'last'
      ? { from: addUnits(start, unit, -1), to: start }
      : { from: addUnits(start, unit, 1), to: addUnits(start, unit, 2) };
  }
  const tomorrow = addDays(today, 1);
  return side === 'last'
    ? { from: addUnits(tomorrow, unit, -count), to: tomorrow }
    : { from: today, to: addUnits(today, unit, count) };
}

const monthsOf: Readonly<Record<Exclude<RelativeUnit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  fiscalQuarter: 3,
  year: 12,
  fiscalYear: 12,
};

/** First day of the unit that a day lies in. */
export function startOfUnit(
  day: string,
  unit: RelativeUnit,
  weekStart: number,
  fiscalYearStart: number,
): string {
  if (unit === 'day') return day;
  const at = new Date(dayStart(day));
  if (unit === 'week') return addDays(day, -((at.getUTCDay() - (weekStart % 7) + 7) % 7));
  const months = at.getUTCFullYear() * 12 + at.getUTCMonth();
  const shift = unit === 'fiscalQuarter' || unit === 'fiscalYear' ? fiscalYearStart - 1 : 0;
  const size = monthsOf[unit];
  const first = months - ((((months - shift) % size) + size) % size);
  return dayText(utc(Math.floor(first / 12), (first % 12) + 1, 1));
}

/** The same day so many units on; a day that the month does not have becomes its last. */
function addUnits(day: string, unit: RelativeUnit, count: number): string {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  const at = new Date(dayStart(day));
  const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + monthsOf[unit] * count;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const last = new Date(utc(year, month + 1, 0)).getUTCDate();
  return dayText(utc(year, month, Math.min(at.getUTCDate(), last)));
}
