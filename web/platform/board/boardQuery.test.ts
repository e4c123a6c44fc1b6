/** Sums and moves of a board. */
import { expect, test } from 'vitest';
import { addCents, centsOf, withMoved } from './boardQuery.ts';

test('amounts are added exactly', () => {
  expect(addCents('0.10', centsOf('0.2'))).toBe('0.30');
  expect(addCents('90071992547409930.01', centsOf('0.01'))).toBe('90071992547409930.02');
  expect(addCents('5', -centsOf('7.25'))).toBe('-2.25');
});

test('a moved card takes its number and its amount along', () => {
  const card = { id: 'a', stage: 'needs' };
  const columns = [
    {
      value: 'needs',
      count: 2,
      sums: { amount: '30.00' },
      data: [card, { id: 'b', stage: 'needs' }],
      nextCursor: null,
    },
    { value: 'won', count: 0, sums: { amount: '0' }, data: [], nextCursor: null },
    {
      value: 'lost',
      count: 1,
      sums: { amount: '5.00' },
      data: [{ id: 'c', stage: 'lost' }],
      nextCursor: null,
    },
  ];
  const moved = withMoved(columns, card, 'won', centsOf('10.50'), 'amount', 'stage');
  expect(moved.map((column) => [column.count, column.sums.amount, column.data.length])).toEqual([
    [1, '19.50', 1],
    [1, '10.50', 1],
    [1, '5.00', 1],
  ]);
  expect(moved[1]?.data[0]).toEqual({ id: 'a', stage: 'won' });
  expect(withMoved(columns, card, 'needs', 0n, 'amount', 'stage')).toEqual(columns);
});
