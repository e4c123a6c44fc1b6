/** Moving one of a list. */
import { expect, test } from 'vitest';
import { besideOf, stepped } from './placed.ts';

const list = ['a', 'b', 'c', 'd'];
const self = (item: string) => item;

test('a step moves one place and no further than the ends', () => {
  expect(stepped(list, 1, 'up')).toEqual(['b', 'a', 'c', 'd']);
  expect(stepped(list, 1, 'down')).toEqual(['a', 'c', 'b', 'd']);
  expect(stepped(list, 2, 'first')).toEqual(['c', 'a', 'b', 'd']);
  expect(stepped(list, 0, 'last')).toEqual(['b', 'c', 'd', 'a']);
  expect(stepped(list, 0, 'up')).toBe(list);
  expect(stepped(list, 3, 'down')).toBe(list);
  expect(stepped(list, 7, 'up')).toBe(list);
});

test('an item is put before or behind another one', () => {
  expect(besideOf(list, self, 'd', 'b', 'before')).toEqual(['a', 'd', 'b', 'c']);
  expect(besideOf(list, self, 'a', 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
  expect(besideOf(list, self, 'a', 'a', 'after')).toBe(list);
  expect(besideOf(list, self, 'x', 'a', 'after')).toBe(list);
});
