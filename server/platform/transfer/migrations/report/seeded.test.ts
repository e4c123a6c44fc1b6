/** Samples are the same for the same seed, and every item may be among them. */
import { expect, test } from 'vitest';
import { Sample } from './seeded.ts';

function sampleOf(count: number, seed: string): number[] {
  const sample = new Sample<number>(20, seed);
  for (let n = 0; n < count; n += 1) sample.offer(() => n);
  return sample.items;
}

test('the same seed chooses the same', () => {
  expect(sampleOf(5000, 'a')).toEqual(sampleOf(5000, 'a'));
  expect(sampleOf(5000, 'a')).not.toEqual(sampleOf(5000, 'b'));
  expect(sampleOf(7, 'a')).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('early and late items are chosen alike', () => {
  const all = Array.from({ length: 200 }, (_, seed) => sampleOf(1000, String(seed))).flat();
  const early = all.filter((n) => n < 500).length / all.length;
  expect(early).toBeGreaterThan(0.45);
  expect(early).toBeLessThan(0.55);
});
