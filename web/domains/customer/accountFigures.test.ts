/** Spans of days that figures of an account count: none is left out, none counted twice. */
import { expect, it } from 'vitest';
import { lastQuarters, twoYears } from './accountFigures.ts';

it('splits two years without a gap', () => {
  const { last, before } = twoYears('Asia/Shanghai', Date.parse('2026-11-23T17:00:00Z'));
  expect(last).toEqual({ from: '2025-11-25', to: '2026-11-24' });
  expect(before.to).toBe('2025-11-24');
  expect((Date.parse(before.to) - Date.parse(before.from)) / 86_400_000).toBe(364);
});

it('names the last quarters across the turn of the year', () => {
  expect(lastQuarters('2026-02-10', 4)).toEqual(['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01']);
  expect(lastQuarters('2026-12-31', 1)).toEqual(['2026-10-01']);
});
