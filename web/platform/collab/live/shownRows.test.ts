/** Whatever answer the page keeps, its records are found. */
import { expect, it } from 'vitest';
import { rowsIn } from './shownRows.ts';

const row = (id: string) => ({ id, version: 1 });

it('finds the records of lists, boards and single ones', () => {
  expect(rowsIn({ pages: [{ data: [row('a')] }, { data: [row('b')] }] })).toEqual([row('a'), row('b')]);
  expect(rowsIn({ data: [], columns: [{ data: [row('c')] }] })).toEqual([row('c')]);
  expect(rowsIn(row('d'))).toEqual([row('d')]);
});

it('finds none in figures, choices and nothing', () => {
  for (const other of [undefined, null, 7, { count: 3, sums: {} }, [{ id: 'x', label: 'y' }]])
    expect(rowsIn(other)).toEqual([]);
});
