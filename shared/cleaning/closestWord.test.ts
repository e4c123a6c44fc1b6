/** Misspelt words find the one they mean, and never a guess between two. */
import { expect, test } from 'vitest';
import { closestWord } from './closestWord.ts';

const known = ['technology', 'Philippines', 'Nigeria', 'Niger', 'Austria', 'Australia', 'medical'].map(
  (word) => ({ word, means: word }),
);

test.each([
  ['technolgy', 'technology'],
  ['tehcnology', 'technology'],
  ['Philipines', 'Philippines'],
  ['medicall', 'medical'],
  ['musical', undefined],
  ['technology', undefined],
  ['medcial', 'medical'],
  ['retail', undefined],
  ['Nigera', undefined],
  ['tech', undefined],
])('%s', (word, means) => expect(closestWord(word, known)).toBe(means));

test('two that are as close are no answer', () => {
  const alike = ['banking', 'ranking'].map((word) => ({ word, means: word }));
  expect(closestWord('janking', alike)).toBeUndefined();
});
