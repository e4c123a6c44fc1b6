/** The days of a calendar and what is asked for them. */
import { expect, test } from 'vitest';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { filterOfRange, monthsOn, movedBy, rangeOf, stepped } from './calendarRange.ts';

const date = { name: 'd', type: 'date' } as FieldMeta;
const datetime = { name: 'd', type: 'datetime' } as FieldMeta;

test('a month is six weeks from the first day of the week', () => {
  expect(rangeOf('month', '2026-11-22', 1)).toEqual({ from: '2026-10-26', to: '2026-12-07' });
  expect(rangeOf('month', '2026-11-22', 7)).toEqual({ from: '2026-11-01', to: '2026-12-13' });
});

test('a week begins where the workspace begins it', () => {
  expect(rangeOf('week', '2026-11-22', 1)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
  expect(rangeOf('week', '2026-11-22', 7)).toEqual({ from: '2026-11-22', to: '2026-11-29' });
});

test('steps keep the day where the month has it', () => {
  expect(monthsOn('2026-01-31', 1)).toBe('2026-02-28');
  expect(stepped('week', '2026-12-30', 1)).toBe('2027-01-06');
  expect(stepped('agenda', '2026-01-15', -1)).toBe('2025-12-15');
});

test('asks for the days in sight, and for what reaches into them', () => {
  const range = { from: '2026-11-22', to: '2026-11-23' };
  expect(filterOfRange({ dateField: 'd' }, date, range, 'Asia/Shanghai')).toEqual({
    d: { gte: '2026-11-22', lt: '2026-11-23' },
  });
  expect(filterOfRange({ dateField: 'd', endField: 'e' }, datetime, range, 'Asia/Shanghai')).toEqual({
    or: [
      { d: { gte: '2026-11-21T16:00:00.000Z', lt: '2026-11-22T16:00:00.000Z' } },
      { d: { lt: '2026-11-21T16:00:00.000Z' }, e: { gte: '2026-11-21T16:00:00.000Z' } },
    ],
  });
});

test('a moment keeps its time of day across a change of the clock', () => {
  expect(movedBy('2026-03-28T09:00:00.000Z', 1, datetime, 'Europe/Berlin')).toBe('2026-03-29T08:00:00.000Z');
  expect(movedBy('2026-12-31', 1, date, 'UTC')).toBe('2027-01-01');
});
