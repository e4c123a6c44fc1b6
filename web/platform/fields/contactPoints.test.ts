/** One entry of a list of e-mails or phones stays the primary one. */
import { expect, test } from 'vitest';
import { primaryOf, withPoint } from './contactPoints.ts';

const two = [
  { value: 'a@x.cn', primary: true, optedOut: false },
  { value: 'b@x.cn', primary: false, optedOut: false },
];

test('exactly one entry stays primary', () => {
  expect(withPoint(two, 1, { primary: true })?.map((point) => point.primary)).toEqual([false, true]);
  expect(withPoint(two, 0, null)).toEqual([{ value: 'b@x.cn', primary: true, optedOut: false }]);
  expect(withPoint([], 0, { value: '1' })).toEqual([{ value: '1', primary: true, optedOut: false }]);
  expect(withPoint([two[0]], 0, null)).toBeNull();
  expect(primaryOf(two)?.value).toBe('a@x.cn');
});
