/** Changes of the configuration in words. */
import { beforeAll, expect, test } from 'vitest';
import { loadTexts, openTexts } from '../../../../base/texts.ts';
import { memberChanges, valueWords, verbOf } from './changeWords.ts';

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await loadTexts('en');
  await openTexts('settings');
});

const names = new Map([['c_region', 'Region']]);
const item = { kind: 'field', name: 'account.c_region' } as const;

test('what became of a document', () => {
  expect(verbOf({ ...item, before: null, after: {} })).toBe('create');
  expect(verbOf({ ...item, before: {}, after: null })).toBe('remove');
  expect(verbOf({ ...item, before: {}, after: { retired: true } })).toBe('retire');
  expect(verbOf({ ...item, before: { retired: true }, after: {} })).toBe('restore');
  expect(verbOf({ ...item, before: { a: 1 }, after: { a: 2 } })).toBe('change');
});

test('only members that differ are told, and never the id', () => {
  expect(memberChanges({ id: 'f_1', a: [1], b: 2 }, { id: 'f_2', a: [1], c: 3 })).toEqual([
    { member: 'c', before: undefined, after: 3 },
    { member: 'b', before: 2, after: undefined },
  ]);
});

test('values are words: labels, options with what is closed, fields by their names', () => {
  expect(valueWords({ en: 'High', zh: '高' }, names)).toBe('High');
  expect(valueWords(true, names)).toBe('Yes');
  expect(valueWords(null, names)).toBe('—');
  const options = [
    { value: 'a', label: { en: 'A', zh: '甲' }, active: true },
    { value: 'b', label: { en: 'B', zh: '乙' }, active: false },
  ];
  expect(valueWords(options, names)).toBe('A, B (closed)');
  const section = { label: { en: 'Basics', zh: '基本' }, fields: [{ field: 'c_region' }, { field: 'x' }] };
  expect(valueWords([section], names)).toBe('Basics (Region, x)');
  expect(valueWords({ c_region: { eq: 'east' } }, names)).toBe('Region: eq: east');
});
