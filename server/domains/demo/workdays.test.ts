/** Holidays move with the moon; the story of the demo company must rest on the right days. */
import { expect, it } from 'vitest';
import { daysBetween, isWorkday, workdayFrom } from './workdays.ts';

it('rests at the Spring Festival of each year, wherever it falls', () => {
  for (const newYear of ['2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26'])
    expect(isWorkday(newYear), newYear).toBe(false);
  expect(isWorkday('2026-02-12')).toBe(true);
});

it('rests at Dragon Boat, Mid-Autumn, the National Day and on week-ends', () => {
  for (const date of ['2026-06-19', '2026-09-25', '2026-10-05', '2026-11-21', '2026-05-04'])
    expect(isWorkday(date), date).toBe(false);
  expect(isWorkday('2026-11-20')).toBe(true);
});

it('goes on to the next day of work', () => {
  expect(workdayFrom('2026-10-01')).toBe('2026-10-08');
  expect(workdayFrom('2026-11-20')).toBe('2026-11-20');
  expect(daysBetween('2026-02-28', '2026-03-02')).toBe(2);
});
