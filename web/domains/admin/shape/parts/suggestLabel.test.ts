/** Suggestions for the label of the other language. */
import { expect, test } from 'vitest';
import { suggestLabel, withWords } from './suggestLabel.ts';

const known = [{ en: 'Key account', zh: '大客户' }];

test('words of the workspace come first, then those of the trade, then the same words', () => {
  expect(suggestLabel('大客户', 'zh', known)).toBe('Key account');
  expect(suggestLabel(' key  Account'.replace('  ', ' '), 'en', known)).toBe('大客户');
  expect(suggestLabel('Ｐｒｉｏｒｉｔｙ', 'en', known)).toBe('优先级');
  expect(suggestLabel('主轴型号', 'zh', known)).toBe('主轴型号');
  expect(suggestLabel('  ', 'zh', known)).toBe('');
});

test('the other side follows until it was written by hand', () => {
  const first = withWords({ en: '', zh: '' }, 'en', 'Region', known);
  expect(first).toEqual({ en: 'Region', zh: '区域' });
  expect(withWords(first, 'en', 'Region 2', known)).toEqual({ en: 'Region 2', zh: 'Region 2' });
  const own = { en: 'Region', zh: '大区' };
  expect(withWords(own, 'en', 'Regions', known)).toEqual({ en: 'Regions', zh: '大区' });
  // Writing the suggestion itself changes nothing on the first side.
  expect(withWords(own, 'zh', '', known)).toEqual({ en: 'Region', zh: '' });
});
