/** Options typed and pasted. */
import { expect, test } from 'vitest';
import type { Option } from '../../../../../shared/metadata.ts';
import { newOption, optionValue, ordered, pastedOptions, settled } from './optionDraft.ts';

const none: readonly Option[] = [];

test('a value is made of the English words, else of the Chinese, and is free', () => {
  expect(optionValue({ en: 'North China', zh: '华北' }, new Set())).toBe('northChina');
  expect(optionValue({ en: '华北（新）', zh: '华北（新）' }, new Set())).toBe('华北新');
  expect(optionValue({ en: 'North China', zh: '' }, new Set(['northChina']))).toBe('northChina2');
  expect(optionValue({ en: '!!', zh: '？' }, new Set())).toBe('option');
});

test('lines become options in both languages, those that are there are left out', () => {
  const first = pastedOptions('High\n\nLow = 低档\n紧急\tUrgent\r\nHigh', none, 'en', []);
  expect(first.map((option) => [option.value, option.label.en, option.label.zh])).toEqual([
    ['high', 'High', '高'],
    ['low', 'Low', '低档'],
    ['urgent', 'Urgent', '紧急'],
  ]);
  expect(pastedOptions('高', first, 'zh', [])).toEqual([]);
  expect(first.every((option) => option.colour === undefined)).toBe(true);
});

test('colours go on where all the others have one', () => {
  const red = newOption({ en: 'A', zh: 'A' }, none, 'teal');
  expect(pastedOptions('B', [red], 'en', [])[0]?.colour).toBe('teal');
});

test('the order is the place in the list', () => {
  const options = pastedOptions('a\nb', none, 'en', []);
  expect(ordered([options[1] as Option, options[0] as Option]).map((option) => option.order)).toEqual([0, 1]);
});

test('before saving empty rows go, and new options are named after their words while stored ones keep theirs', () => {
  const stored = [newOption({ en: 'High', zh: '高' }, none)];
  const typed: Option[] = [
    { ...(stored[0] as Option), label: { en: 'Very high', zh: '很高' } },
    { ...newOption({ en: '', zh: '' }, stored), label: { en: 'High', zh: '高' } },
    { value: 'option2', label: { en: ' ', zh: '' }, active: true, order: 2 },
  ];
  expect(settled(typed, stored).map((option) => [option.value, option.order])).toEqual([
    ['high', 0],
    ['high2', 1],
  ]);
});
