/** The stretch of time that the figures of the home page count, and how it splits into bars. */
import type { Bucket } from '../../../shared/query.ts';
import { addDays } from '../../../shared/timeZone.ts';
import type { TextKey } from '../../base/texts.ts';

export const periodNames = [
  'all',
  'thisMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'custom',
] as const;
export type PeriodName = (typeof periodNames)[number];

export interface Period {
  readonly name: PeriodName;
  /** Custom only: first and last day, `yyyy-MM-dd`. */
  readonly from?: string;
  readonly to?: string;
}

export const periodTexts: Readonly<Record<PeriodName, TextKey>> = {
  all: 'home.period.all',
  thisMonth: 'home.period.thisMonth',
  thisQuarter: 'home.period.thisQuarter',
  lastQuarter: 'home.period.lastQuarter',
  thisYear: 'home.period.thisYear',
  lastYear: 'home.period.lastYear',
  custom: 'home.period.custom',
};

const relative: Partial<Record<PeriodName, string>> = {
  thisMonth: 'this month',
  thisQuarter: 'this quarter',
  lastQuarter: 'last quarter',
  thisYear: 'this year',
  lastYear: 'last year',
};

type Filter = Readonly<Record<string, unknown>>;

/** The condition on a date field; none for all time and for a custom period without days. */
export function periodFilter(field: string, period: Period): Filter {
  const within = relative[period.name];
  if (within) return { [field]: { within } };
  if (period.name !== 'custom') return {};
  if (period.from && period.to) return { [field]: { between: [period.from, period.to] } };
  if (period.from) return { [field]: { gte: period.from } };
  return period.to ? { [field]: { lte: period.to } } : {};
}

/** The period that a figure is held against; null where there is none: all time, and what is past already. */
export function periodBefore(
  period: Period,
): { readonly filter: (field: string) => Filter; readonly text: TextKey } | null {
  const within = { thisMonth: 'last month', thisQuarter: 'last quarter', thisYear: 'last year' } as const;
  const texts = {
    thisMonth: 'home.against.lastMonth',
    thisQuarter: 'home.against.lastQuarter',
    thisYear: 'home.against.lastYear',
  } as const;
  if (period.name === 'thisMonth' || period.name === 'thisQuarter' || period.name === 'thisYear') {
    const { name } = period;
    return { filter: (field) => ({ [field]: { within: within[name] } }), text: texts[name] };
  }
  if (period.name !== 'custom' || !period.from || !period.to) return null;
  const length = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
  const span = [addDays(period.from, -length), addDays(period.from, -1)];
  return { filter: (field) => ({ [field]: { between: span } }), text: 'home.against.before' };
}

/** A month splits into weeks, quarters and years into months, longer stretches into quarters. */
export function periodBucket(period: Period): Bucket {
  if (period.name === 'all') return 'quarter';
  if (period.name === 'thisMonth') return 'week';
  if (period.name !== 'custom') return 'month';
  if (!period.from || !period.to) return 'quarter';
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  if (days <= 62) return 'week';
  return days <= 400 ? 'month' : 'quarter';
}

/** First and last day of the bar that begins on `start`. */
export function bucketDays(start: string, bucket: Bucket): readonly [string, string] {
  const first = new Date(`${start}T00:00:00Z`);
  const next = new Date(first);
  if (bucket === 'day') next.setUTCDate(first.getUTCDate() + 1);
  else if (bucket === 'week') next.setUTCDate(first.getUTCDate() + 7);
  else next.setUTCMonth(first.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[bucket]);
  next.setUTCDate(next.getUTCDate() - 1);
  return [start, next.toISOString().slice(0, 10)];
}

/** `2017 Q2`, `2026-11`, or the first day of the week. */
export function bucketLabel(start: string, bucket: Bucket): string {
  const [year, month] = start.split('-') as [string, string];
  if (bucket === 'quarter') return `${year} Q${Math.floor((Number(month) - 1) / 3) + 1}`;
  if (bucket === 'year') return year;
  return bucket === 'month' ? `${year}-${month}` : start;
}
