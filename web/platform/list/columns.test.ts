/** Columns in sight, and values along a path. */
import { expect, test } from 'vitest';
import { type Column, columnsInSight, placed, valueAt } from './columns.ts';

function columns(widths: readonly number[]): Column[] {
  let left = 0;
  return widths.map((width, index) => {
    const column = { path: `c${index}`, width, left: index === 0 ? 0 : left } as Column;
    if (index > 0) left += width;
    return column;
  });
}

test('only columns that touch the stretch are in sight', () => {
  const many = columns([260, ...Array.from({ length: 50 }, () => 100)]);
  expect(columnsInSight(many, 0, 350)).toEqual({ first: 1, last: 4 });
  expect(columnsInSight(many, 1000, 1300)).toEqual({ first: 10, last: 14 });
  expect(columnsInSight(many, 4900, 9000).last).toBe(50);
  expect(columnsInSight(columns([260]), 0, 900)).toEqual({ first: 1, last: 1 });
});

test('a path walks over lookups and ends at nothing', () => {
  expect(valueAt({ account: { id: 'x', industry: 'retail' } }, 'account.industry')).toBe('retail');
  expect(valueAt({ 'account.industry': 'retail' }, 'account.industry')).toBe('retail');
  expect(valueAt({ account: null }, 'account.industry')).toBeUndefined();
});

test('a column is taken to another place; the name stays first', () => {
  const paths = ['name', 'a', 'b', 'c'];
  expect(placed(paths, 'c', 'a', 'before')).toEqual(['name', 'c', 'a', 'b']);
  expect(placed(paths, 'a', 'c', 'after')).toEqual(['name', 'b', 'c', 'a']);
  expect(placed(paths, 'b', 'name', 'before')).toEqual(['name', 'b', 'a', 'c']);
  expect(placed(paths, 'gone', 'a', 'before')).toEqual(paths);
});
