/** What a person types finds what they mean: characters, pinyin, initials, and marks that fit. */
import { expect, test } from 'vitest';
import { match } from './match.ts';
import { soundsOf } from './sounds.ts';

const marked = (label: string, typed: string) => {
  const found = match(label, typed, soundsOf);
  return found && [...label].slice(found.from, found.to).join('');
};

test.each([
  ['明川精密', 'mcj', '明川精'],
  ['明川精密', 'mingchuan', '明川'],
  ['明川精密', 'mingc', '明川'],
  ['明川精密', 'chuan', '川'],
  ['明川精密', '川精', '川精'],
  ['苏州明川精密制造有限公司', 'mcjm', '明川精密'],
  ['重庆机电', 'chongqing', '重庆'],
  ['张伟', 'zhw', '张伟'],
  ['张伟', 'zw', '张伟'],
  ['Halden Marine Systems', 'marine', 'Marine'],
  ['GTX Pro', 'gtx p', 'GTX P'],
  ['3号线主轴改造', 'hxzz', '号线主轴'],
  ['ＡＢＣ公司', 'abc', 'ＡＢＣ'],
  ['㎏公司', 'gong', '公'],
])('%s by %s', (label, typed, expected) => {
  expect(marked(label, typed)).toBe(expected);
});

test.each([
  ['明川精密', 'mjc'],
  ['明川精密', 'minc'],
  ['明川精密', ''],
  ['Halden', 'hm'],
])('%s is not found by %s', (label, typed) => {
  expect(marked(label, typed)).toBeNull();
});

test('without sounds only the letters themselves count', () => {
  expect(match('明川精密', 'mc', null)).toBeNull();
  expect(match('明川精密', '明', null)).toMatchObject({ from: 0, to: 1, sound: false });
});
