/** Sort keys: Latin and Chinese in one alphabet. */
import { expect, test } from 'vitest';
import { sortKey, sortKeyLength } from './sortKey.ts';

const sorted = (texts: readonly string[]): string[] =>
  [...texts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

test('Latin and Chinese stand in one alphabet', () => {
  expect(sorted(['张三', 'beta', '阿里巴巴', 'Ärzte', 'Alpha', '北京', 'zoo', '重庆火锅'])).toEqual([
    '阿里巴巴',
    'Alpha',
    'Ärzte',
    '北京',
    'beta',
    '重庆火锅',
    '张三',
    'zoo',
  ]);
});

test('a surname is read as one', () => expect(sortKey('单田芳').startsWith('shan ')).toBe(true));
test('equal readings stay apart by the text', () => expect(sortKey('张')).not.toBe(sortKey('章')));
test('keys are bounded', () =>
  expect(Array.from(sortKey('公司'.repeat(500))).length).toBeLessThanOrEqual(sortKeyLength));
