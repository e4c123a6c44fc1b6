/** What finds what: a text is found by the terms on its line and not by the others. */
import { expect, test } from 'vitest';
import { fold } from '../../../shared/fold.ts';
import { readings } from './syllables.ts';
import { termsOf } from './terms.ts';
import { hashOf, mostTokens, type TextKind, tokensOf } from './tokens.ts';

/** The same test as SQL makes of a row. */
function finds(q: string, value: string, kind: TextKind = 'title'): boolean {
  const { tokens, words } = tokensOf(value, kind);
  const terms = termsOf(q);
  const confirm = (way: { occurs?: string; matches?: string }): boolean =>
    way.matches === undefined ? words.includes(way.occurs!) : new RegExp(way.matches).test(words);
  return (
    terms.length > 0 &&
    terms.every((term) =>
      term.some((way) => {
        const confirmed = confirm(way);
        const lookedUp = way.tokens.every((token) => tokens.includes(token));
        // A walk over rows only confirms, so what is confirmed must also be found by the tokens.
        if (confirmed) expect(lookedUp, `${q} in ${value}: ${way.tokens}`).toBe(true);
        return confirmed && lookedUp;
      }),
    )
  );
}

test.each<[string, string[], string[]]>([
  [
    '北京华兴科技有限公司',
    [
      '北',
      '华兴',
      '京华',
      '科技',
      '北京华兴科技有限公司',
      'bj',
      'bjhx',
      'hxkj',
      'beijing',
      'huaxing',
      'huax',
      'huaxingk',
      'bei',
      '北京 科技',
      'hua',
      'beijinghx',
    ],
    ['北华', '兴京', '上海', 'bh', 'hb', 'jinghuaz', 'xinghua'],
  ],
  [
    '张伟',
    ['张', '伟', '张伟', 'z', 'zw', 'zhangwei', 'zhangw', 'zhang', 'zha', '张 伟'],
    ['伟张', 'wz', 'w z q'],
  ],
  ['单雄信', ['shanxiong', 'sxx'], ['danxiong']],
  ['GTX-Pro 2000', ['gtx', 'gtx pro', 'GTX-PRO', 'pro 20', 'ＧＴＸ', '2000', 'g'], ['tx', 'gtxpro', '000']],
  ['Müller & Söhne GmbH', ['müller', 'söhne gm', 'MÜL'], ['uller']],
  ['华兴ABC公司', ['华兴abc', 'abc公', 'abc', '公司 华兴'], ['兴公']],
  ['internationalization', ['internat', 'internationaliz'], ['internationalx']],
  ['ﾄﾖﾀ自動車', ['トヨタ', '自動', 'トヨ'], ['タト']],
])('%s', (value, found, missed) => {
  for (const q of found) expect(finds(q, value), q).toBe(true);
  for (const q of missed) expect(finds(q, value), q).toBe(false);
});

test('a phone is found by its end, its beginning and as a whole, however it is written', () => {
  for (const q of [
    '5678',
    '12345678',
    '345678',
    '138',
    '13812',
    '13812345678',
    '+86 138 1234 5678',
    '138-1234-5678',
    '8613812345678',
    '+8613812345678',
  ]) {
    expect(finds(q, '+8613812345678', 'phone'), q).toBe(true);
  }
  for (const q of ['1234', '567', '678', '13912345678', '23812345678'])
    expect(finds(q, '+8613812345678', 'phone'), q).toBe(false);
});

test('an e-mail is found by its parts and as a whole', () => {
  for (const q of ['wei.zhang@acme.com', 'acme', 'zhang', 'wei.zh', 'acme.com'])
    expect(finds(q, 'Wei.Zhang@Acme.com', 'text'), q).toBe(true);
  expect(finds('cme', 'Wei.Zhang@Acme.com', 'text')).toBe(false);
});

test('nothing is found by nothing', () => {
  for (const q of ['', '  ', '!?', '…', '\u0000', '--', '%', '_']) expect(termsOf(q)).toEqual([]);
});

test('a hostile question is bounded and no pattern', () => {
  expect(termsOf('a '.repeat(100)).length).toBeLessThanOrEqual(8);
  const ways = termsOf(`${'xian'.repeat(10)} .*(a+)+$ [z-a]`).flat();
  for (const way of ways) if (way.matches) expect(way.matches).toMatch(/^ ?['a-z[\]*-]+$/);
  expect(ways.length).toBeLessThan(40);
});

test('a row has a bounded number of tokens, and few share a hash', () => {
  const text = '中华人民共和国香港特别行政区国际贸易发展有限责任公司'.repeat(5);
  expect(new Set(tokensOf('北京华兴科技股份有限公司', 'title').tokens).size).toBeLessThanOrEqual(mostTokens);
  expect(tokensOf(text.repeat(100), 'text').tokens.length).toBeLessThan(400);
  const many = Array.from({ length: 20_000 }, (_, n) => hashOf(`w${n}`));
  expect(new Set(many).size).toBeGreaterThan(19_990);
  expect(fold('Ａ')).toBe('a');
});

test('xian reads as one syllable and as two', () => {
  const texts = readings('xian').map((units) => units.map((unit) => unit.letters).join(' '));
  expect(texts).toContain('xian');
  expect(texts).toContain('xi an');
});
