/** Periods become conditions and bars without losing a day. */
import { expect, it } from 'vitest';
import { bucketDays, bucketLabel, periodBefore, periodBucket, periodFilter } from './period.ts';

it('has no condition for all time', () => {
  expect(periodFilter('closeDate', { name: 'all' })).toEqual({});
});

it('names relative periods in the words of the filter language', () => {
  expect(periodFilter('closeDate', { name: 'thisQuarter' })).toEqual({
    closeDate: { within: 'this quarter' },
  });
});

it('includes both days of a custom period and accepts one of them', () => {
  const both = { name: 'custom', from: '2017-01-01', to: '2017-12-31' } as const;
  expect(periodFilter('closeDate', both)).toEqual({ closeDate: { between: ['2017-01-01', '2017-12-31'] } });
  expect(periodFilter('closeDate', { name: 'custom', from: '2017-01-01' })).toEqual({
    closeDate: { gte: '2017-01-01' },
  });
  expect(periodBucket(both)).toBe('month');
});

it('ends a bar on the last day of its bucket', () => {
  expect(bucketDays('2017-10-01', 'quarter')).toEqual(['2017-10-01', '2017-12-31']);
  expect(bucketDays('2024-02-01', 'month')).toEqual(['2024-02-01', '2024-02-29']);
  expect(bucketDays('2026-12-28', 'week')).toEqual(['2026-12-28', '2027-01-03']);
});

it('names bars', () => {
  expect(bucketLabel('2017-04-01', 'quarter')).toBe('2017 Q2');
  expect(bucketLabel('2026-11-01', 'month')).toBe('2026-11');
});

it('is held against the period before, as long as itself', () => {
  expect(periodBefore({ name: 'thisQuarter' })?.filter('closeDate')).toEqual({
    closeDate: { within: 'last quarter' },
  });
  const custom = { name: 'custom', from: '2026-03-01', to: '2026-03-31' } as const;
  expect(periodBefore(custom)?.filter('d')).toEqual({ d: { between: ['2026-01-29', '2026-02-28'] } });
  expect(periodBefore({ name: 'all' })).toBe(null);
  expect(periodBefore({ name: 'custom', from: '2026-03-01' })).toBe(null);
});
