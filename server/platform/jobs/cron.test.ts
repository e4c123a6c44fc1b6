/** Times of day are those of the wall clock where the workspace is, whatever summer time does to them. */
import { describe, expect, test } from 'vitest';
import { checkCron, nextDue } from './cron.ts';

function next(cron: string, zone: string, after: string): string {
  return new Date(nextDue(cron, zone, Date.parse(after)) ?? Number.NaN).toISOString();
}

describe('a time of day', () => {
  test('is that of the time zone', () => {
    expect(next('15 2 * * *', 'Asia/Shanghai', '2026-03-01T00:00:00Z')).toBe('2026-03-01T18:15:00.000Z');
    expect(next('15 2 * * *', 'UTC', '2026-03-01T02:15:00Z')).toBe('2026-03-02T02:15:00.000Z');
  });

  test('that summer time leaves out is made up for after the jump, once', () => {
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  test('that the end of summer time repeats counts once', () => {
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(next('30 2 * * *', 'Europe/Berlin', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });
});

test('every hour comes as often as there are hours, on the day of 25 of them too', () => {
  let at = Date.parse('2026-10-24T22:00:00Z') - 1;
  const due: number[] = [];
  for (;;) {
    at = nextDue('0 * * * *', 'Europe/Berlin', at) ?? Number.NaN;
    if (at >= Date.parse('2026-10-25T23:00:00Z')) break;
    due.push(at);
  }
  expect(due).toHaveLength(25);
});

test('words that are no schedule, and days that never come, are refused with what would be right', () => {
  for (const cron of [
    '',
    'daily',
    '61 * * * *',
    '* * * * * *',
    '0 0 30 2 *',
    '@daily; drop table x',
    '2031-01-01T00:00:00',
  ]) {
    expect(() => checkCron(cron, 'UTC', 0), cron).toThrow(/cron/);
  }
  expect(checkCron('0 0 29 2 *', 'UTC', Date.parse('2026-01-01T00:00:00Z'))).toBe(
    Date.parse('2028-02-29T00:00:00Z'),
  );
});
