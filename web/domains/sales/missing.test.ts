/** What a deal lacks, and days between days. */
import { expect, it } from 'vitest';
import { daysBetween, likeAmounts, neededOf } from './missing.ts';

const whole = {
  account: { id: 'a' },
  contact: { id: 'c' },
  product: null,
  amount: { amount: '5', currency: 'CNY' },
  closeDate: '2026-12-01',
  nextStep: 'Call',
  nextStepOn: '2026-11-20',
};

it('names empty fields and days that have passed, and nothing that the reader may not see', () => {
  expect(neededOf(whole, '2026-11-22').filter(({ met }) => !met)).toEqual([
    { field: 'product', met: false, passed: false },
    { field: 'nextStep', met: false, passed: true },
  ]);
  const { product: _, ...without } = whole;
  expect(neededOf(without, '2026-11-01').every(({ met }) => met)).toBe(true);
});

it('counts days across the change of the clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-12-31', '2026-12-30')).toBe(-1);
  expect(likeAmounts('100')).toEqual(['50', '200']);
});
