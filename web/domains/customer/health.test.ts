/** Facts of health at their edges. */
import { expect, it } from 'vitest';
import { changeBetween, daysSince, touchTone } from './health.ts';

it('counts whole days and never less than none', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  expect(daysSince('2026-11-21T00:00:01Z', now)).toBe(0);
  expect(daysSince('2026-11-20T00:00:00Z', now)).toBe(2);
  expect(daysSince('2026-11-23T00:00:00Z', now)).toBe(0);
  expect(daysSince(null, now)).toBe(null);
});

it('warns after a month and after two', () => {
  expect([null, 30, 31, 60, 61].map(touchTone)).toEqual([undefined, undefined, 'warn', 'warn', 'bad']);
});

it('compares with something only', () => {
  expect(changeBetween(200, 150)).toBe(-25);
  expect(changeBetween(0, 150)).toBe(null);
  expect(changeBetween(100, 0)).toBe(-100);
});
