/** The question that finds records which a rule would refuse. */
import { expect, test } from 'vitest';
import { failing } from './failing.ts';

const label = { en: 'A', zh: 'A' };

test('a refusing rule finds what its condition finds', () => {
  expect(failing({ label, when: { stage: 'won' } })).toEqual({ stage: 'won' });
  expect(failing({ label, when: {} })).toBeNull();
});

test('an asking rule finds records of its types that lack one of the fields', () => {
  expect(failing({ label, when: { stage: 'won' }, require: [] })).toBeNull();
  expect(failing({ label, when: { stage: 'won' }, require: ['a', 'b'], recordTypes: ['export'] })).toEqual({
    and: [
      { stage: 'won' },
      { or: [{ a: { isNull: true } }, { b: { isNull: true } }] },
      { recordType: { in: ['export'] } },
    ],
  });
});
