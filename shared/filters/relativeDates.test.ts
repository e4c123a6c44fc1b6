/** Relative dates: the days each one means, week starts, fiscal years and changes of the clock. */
import { describe, expect, test } from 'vitest';
import { momentOperand } from './momentOperand.ts';
import { parseRelative, resolveRelative } from './relativeDates.ts';

/** A Sunday; weeks begin on Monday, fiscal years in April. */
const today = '2026-11-22';
const span = (text: string, day = today, weekStart = 1, fiscalStart = 4): string => {
  const { from, to } = resolveRelative(parseRelative(text), day, weekStart, fiscalStart);
  return `${from} ${to}`;
};

describe('relative dates', () => {
  test.each([
    ['today', '2026-11-22 2026-11-23'],
    ['yesterday', '2026-11-21 2026-11-22'],
    ['tomorrow', '2026-11-23 2026-11-24'],
    ['last 7 days', '2026-11-16 2026-11-23'],
    ['next 7 days', '2026-11-22 2026-11-29'],
    ['this week', '2026-11-16 2026-11-23'],
    ['last week', '2026-11-09 2026-11-16'],
    ['this month', '2026-11-01 2026-12-01'],
    ['next month', '2026-12-01 2027-01-01'],
    ['next 3 months', '2026-11-22 2027-02-22'],
    ['this quarter', '2026-10-01 2027-01-01'],
    ['last quarter', '2026-07-01 2026-10-01'],
    ['this year', '2026-01-01 2027-01-01'],
    ['this fiscal year', '2026-04-01 2027-04-01'],
    ['last fiscal year', '2025-04-01 2026-04-01'],
    ['this fiscal quarter', '2026-10-01 2027-01-01'],
    ['Last  7 Days', '2026-11-16 2026-11-23'],
  ])('%s is %s', (text, expected) => expect(span(text)).toBe(expected));

  test('a week that begins on Sunday', () =>
    expect(span('this week', today, 7)).toBe('2026-11-22 2026-11-29'));
  test('a fiscal year before its first month', () =>
    expect(span('this fiscal year', '2026-02-10')).toBe('2025-04-01 2026-04-01'));
  test('the end of a short month', () =>
    expect(span('next 3 months', '2026-11-30')).toBe('2026-11-30 2027-02-28'));

  test.each([
    '',
    'last',
    'last 0 days',
    'next -1 days',
    'this 2 weeks',
    'last fiscal week',
    'last 99999 days',
    '__proto__',
  ])('“%s” is refused', (text) => expect(() => parseRelative(text)).toThrow());

  test('a day on which the clock changes has 23 or 25 hours', () => {
    const hours = (day: string): number => {
      const { from, to } = momentOperand(day, {
        now: 0,
        timeZone: 'America/New_York',
        weekStart: 1,
        fiscalYearStart: 1,
      });
      return ((to ?? 0) - from) / 3_600_000;
    };
    expect([hours('2026-03-08'), hours('2026-11-01'), hours('2026-11-22')]).toEqual([23, 25, 24]);
  });
});
