/** What a click on a head makes of the order. */
import { expect, test } from 'vitest';
import { nextSort, reversed, sortTerms } from './sortOrder.ts';

test('a click turns the order, a third one takes it away', () => {
  expect(nextSort(undefined, 'name', false)).toBe('name');
  expect(nextSort('name', 'name', false)).toBe('-name');
  expect(nextSort('-name', 'name', false)).toBeUndefined();
  expect(nextSort('-amount,name', 'level', false)).toBe('level');
});

test('with Shift a column joins the order', () => {
  expect(nextSort('-amount', 'name', true)).toBe('-amount,name');
  expect(nextSort('-amount,name', 'amount', true)).toBe('name');
  expect(sortTerms(' -amount, name')).toEqual([
    { path: 'amount', descending: true },
    { path: 'name', descending: false },
  ]);
});

test('the other way round, every column turns', () => {
  expect(reversed('-amount,name')).toBe('amount,-name');
  expect(reversed('')).toBe('');
});
