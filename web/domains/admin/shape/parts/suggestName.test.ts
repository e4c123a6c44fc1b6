/** Names made of labels. */
import { expect, test } from 'vitest';
import { camelName, freeName, pluralWord, suggestName } from './suggestName.ts';

test('words become camel case, signs and leading digits go', () => {
  expect(camelName('Plant code (new)')).toBe('plantCodeNew');
  expect(camelName('2nd Phone')).toBe('ndPhone');
  expect(camelName('CRM ID')).toBe('crmID');
  expect(camelName('Größe')).toBe('groe'.replace('groe', 'groE'));
  expect(camelName('？？')).toBe('');
  expect(camelName('a'.repeat(60), 10)).toHaveLength(10);
});

test('Chinese is read by its pinyin', async () => {
  expect(await suggestName('客户区域')).toBe('keHuQuYu');
  expect(await suggestName('VIP 等级')).toBe('vipDengJi');
});

test('plurals and free names', () => {
  expect([pluralWord('project'), pluralWord('category'), pluralWord('box'), pluralWord('day')]).toEqual([
    'projects',
    'categories',
    'boxes',
    'days',
  ]);
  expect(freeName('region', new Set(['region', 'region2']))).toBe('region3');
});
