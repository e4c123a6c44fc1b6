/** Texts that were added are there, others are not, however many there are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextSet } from './textSet.ts';

test('has what a set has', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (added, asked) => {
      const set = new TextSet();
      for (const text of added) set.add(text);
      const oracle = new Set(added);
      expect(set.size).toBe(oracle.size);
      for (const text of [...added, ...asked]) expect(set.has(text)).toBe(oracle.has(text));
    }),
  );
});

test('a hundred thousand ids that look alike are told apart', () => {
  const set = new TextSet();
  for (let n = 0; n < 100_000; n += 1) set.add(`001Ax00000${n}`);
  expect(set.size).toBe(100_000);
  expect(set.has('001Ax0000099999')).toBe(true);
  for (let n = 100_000; n < 200_000; n += 1)
    if (set.has(`001Ax00000${n}`)) throw new Error(`${n} is not there`);
});
