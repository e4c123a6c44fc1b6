/** The stretches of time that a filter offers, in the words of the filter language. */
import { type TextKey, t } from '../../base/texts.ts';

export const relativePeriods = [
  'today',
  'yesterday',
  'tomorrow',
  'this week',
  'last week',
  'next week',
  'last 7 days',
  'next 7 days',
  'this month',
  'last month',
  'next month',
  'last 30 days',
  'next 30 days',
  'this quarter',
  'last quarter',
  'next quarter',
  'last 90 days',
  'this year',
  'last year',
  'last 12 months',
] as const;

const keys: Readonly<Record<string, TextKey>> = {
  day: 'fields.periodDays',
  week: 'fields.periodWeeks',
  month: 'fields.periodMonths',
  quarter: 'fields.periodQuarters',
  year: 'fields.periodYears',
};

/** `last 30 days` in the reader's words; a period of another shape is shown as it is written. */
export function relativeText(period: string): string {
  if (period === 'today') return t('fields.today');
  if (period === 'yesterday') return t('fields.yesterday');
  if (period === 'tomorrow') return t('fields.tomorrow');
  const found = /^(this|last|next) (?:(\d+) )?(day|week|month|quarter|year)s?$/.exec(period);
  if (!found) return period;
  const [, direction, count, unit] = found as unknown as [
    string,
    'this' | 'last' | 'next',
    string | undefined,
    string,
  ];
  const span = t(keys[unit] ?? 'fields.periodDays', { count: Number(count ?? 1) });
  if (count !== undefined) return t(direction === 'next' ? 'fields.nextN' : 'fields.lastN', { span });
  const one = t(`fields.unit.${unit as 'day' | 'week' | 'month' | 'quarter' | 'year'}`);
  const phrase = { this: 'fields.thisUnit', last: 'fields.lastUnit', next: 'fields.nextUnit' } as const;
  return t(phrase[direction], { unit: one });
}
