/** Records of a condition, as they stand in a filter and in a list of choices. */
import { expect, test } from 'vitest';
import { referenceKey, referenceOfKey, referencesOf } from './references.ts';

const id = '01900000-0000-7000-8000-000000000001';

test('ids and objects with ids are read, words and nonsense are not', () => {
  expect(referencesOf([id, { object: 'account', id }, 'me', null, 7, {}])).toEqual([
    { id },
    { object: 'account', id },
  ]);
  expect(referencesOf(id)).toEqual([{ id }]);
});

test('a reference is one word and comes back from it', () => {
  for (const reference of [{ id }, { object: 'account', id }])
    expect(referenceOfKey(referenceKey(reference))).toEqual(reference);
});
