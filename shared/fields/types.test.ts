/** Field types: what text typed or imported means, what is refused, and how values are shown. */
import { describe, expect, test } from 'vitest';
import { ValueError } from '../errors.ts';
import type { FieldMeta, FieldTypeName } from '../metadata.ts';
import type { FieldEnv } from './fieldType.ts';
import { fieldType } from './types.ts';

const zh: FieldEnv = { language: 'zh', timeZone: 'Asia/Shanghai', currency: 'CNY', country: 'CN' };
const en: FieldEnv = { ...zh, language: 'en' };

function field(type: FieldTypeName): FieldMeta {
  return {
    id: 'f',
    name: 'f',
    type,
    label: { en: 'F', zh: '字段' },
    required: false,
    unique: false,
    sortable: true,
    filterable: true,
    system: false,
    readOnly: false,
    access: 'edit',
    targets: ['account'],
    options: [
      { value: 'won', label: { en: 'Closed won', zh: '赢单' }, active: true, order: 0 },
      { value: 'old', label: { en: 'Old', zh: '旧' }, active: false, order: 1 },
    ],
  };
}

const read = (type: FieldTypeName, text: string, env = zh): unknown =>
  fieldType(type).parseText(text, field(type), env);

describe('text typed, pasted or imported', () => {
  test.each<[FieldTypeName, string, unknown]>([
    ['text', '  Acme\nLtd ', 'Acme Ltd'],
    ['integer', '１,234', 1234],
    ['number', '0.10', '0.1'],
    ['percent', '15%', '15'],
    ['percent', '１５％', '15'],
    ['money', '¥1.2万', { amount: '12000.00', currency: 'CNY' }],
    ['money', '3.8亿', { amount: '380000000.00', currency: 'CNY' }],
    ['money', 'US$1,234.5', { amount: '1234.50', currency: 'USD' }],
    ['money', 'USD 300', { amount: '300.00', currency: 'USD' }],
    ['money', '300 eur', { amount: '300.00', currency: 'EUR' }],
    ['money', '1.2万元', { amount: '12000.00', currency: 'CNY' }],
    ['money', '500日元', { amount: '500', currency: 'JPY' }],
    ['money', '-¥5', { amount: '-5.00', currency: 'CNY' }],
    ['boolean', '是', true],
    ['boolean', 'No', false],
    ['date', '2026年11月2日', '2026-11-02'],
    ['date', '2026/11/2', '2026-11-02'],
    ['date', '11/22/2026', '2026-11-22'],
    ['date', 'Nov 22, 2026', '2026-11-22'],
    ['date', '2026-11-22 00:00:00', '2026-11-22'],
    ['datetime', '2026/11/22 9:30', '2026-11-22T01:30:00.000Z'],
    ['datetime', '2026年11月22日 下午3点05分', '2026-11-22T07:05:00.000Z'],
    ['datetime', '2026-11-22T16:30:00+08:00', '2026-11-22T08:30:00.000Z'],
    ['select', '赢单', 'won'],
    ['select', 'CLOSED WON', 'won'],
    ['multiSelect', '赢单；Won', ['won']],
    ['url', 'www.example.com', 'https://www.example.com'],
    ['autoNumber', '42', 42],
    ['tags', 'VIP， vip; 重点、a', ['a', 'VIP', '重点']],
    ['rating', '★★★☆☆', 3],
    ['rating', '4/5', 4],
    ['geo', '31.2304, 121.4737', { lat: 31.2304, lng: 121.4737 }],
    ['geo', '（31.2304，121.4737）', { lat: 31.2304, lng: 121.4737 }],
    ['json', '{"a": [1, -0]}', { a: [1, 0] }],
    ['richText', 'one\ntwo\n\nthree', { html: '<p>one<br />two</p><p>three</p>', text: 'one\ntwo\nthree' }],
    ['richText', '<p>a &amp; b</p>', { html: '<p>a &amp; b</p>', text: 'a & b' }],
  ])('%s “%s”', (type, text, value) => expect(read(type, text)).toEqual(value));

  test.each<[FieldTypeName, string]>([
    ['text', 'a\u0000b'],
    ['text', 'half \ud800'],
    ['text', 'x'.repeat(256)],
    ['integer', '1.5'],
    ['integer', '3000000000'],
    ['money', '12 XYZ'],
    ['money', '1.1234567'],
    ['boolean', 'maybe'],
    ['date', '2026-02-30'],
    ['date', '3/4/2026'],
    ['datetime', '2026-11-22 25:00'],
    ['select', 'old'],
    ['emails', 'not an address'],
    ['emails', 'a@localhost'],
    ['phones', 'call me'],
    ['phones', '1'],
    ['url', 'javascript:alert(1)'],
    ['url', 'ftp://example.com'],
    ['lookup', 'Acme'],
    ['tags', 'x'.repeat(51)],
    ['rating', '6'],
    ['rating', '2.5'],
    ['geo', '91, 0'],
    ['geo', 'Shanghai'],
    ['json', '{a: 1}'],
    ['json', '"bare"'],
    ['json', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['file', 'offer.pdf'],
  ])('%s “%s” is refused in both languages', (type, text) => {
    expect.assertions(2);
    try {
      read(type, text);
    } catch (error) {
      expect(error).toBeInstanceOf(ValueError);
      expect((error as ValueError).text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('phones are kept as typed and as E.164', () => {
    expect(read('phones', '138 0013 8000; 010-62345678; 110')).toMatchObject([
      { value: '138 0013 8000', number: '+8613800138000', primary: true },
      { value: '010-62345678', number: '+861062345678', primary: false },
      { value: '110', number: '110', primary: false },
    ]);
  });

  test('an e-mail keeps its local part and lower-cases its domain', () => {
    expect(read('emails', 'Zhang San <Zhang@Example.COM>')).toMatchObject([{ value: 'Zhang@example.com' }]);
  });

  test('empty text is empty for every type', () => {
    for (const type of [
      'text',
      'money',
      'date',
      'select',
      'multiSelect',
      'emails',
      'phones',
      'address',
      'lookup',
    ] as const) {
      expect(read(type, ' ')).toBeNull();
    }
  });
});

describe('values for people', () => {
  const show = (type: FieldTypeName, value: unknown, env: FieldEnv): string =>
    fieldType(type).format(value, field(type), env);

  test('money', () => {
    expect(show('money', { amount: '1234567.50', currency: 'CNY' }, zh)).toBe('¥1,234,567.50');
    expect(show('money', { amount: '-12.00', currency: 'USD' }, en)).toBe('-$12.00');
  });

  test('the rest', () => {
    expect(show('datetime', '2026-11-22T01:30:00.000Z', zh)).toBe('2026-11-22 09:30');
    expect(show('select', 'won', zh)).toBe('赢单');
    expect(show('boolean', true, en)).toBe('Yes');
    expect(show('percent', '15.5', en)).toBe('15.5%');
    const place = { country: 'CN', province: '上海', city: '上海', street: '南京路 1 号' };
    expect(show('address', place, zh)).toBe('中国 上海 南京路 1 号');
  });
});

test('members that do not exist are refused, prototype keys included', () => {
  const parse = (type: FieldTypeName, json: string): unknown =>
    fieldType(type).parse(JSON.parse(json), field(type), zh);
  for (const json of ['{"amount":"1","currencyy":"CNY"}', '{"amount":"1","__proto__":{}}']) {
    expect(() => parse('money', json)).toThrow(ValueError);
  }
  expect(() => parse('address', '{"town":"X"}')).toThrow(ValueError);
  expect(() => parse('geo', '{"lat":1,"lng":2,"height":3}')).toThrow(ValueError);
  expect(() => parse('richText', '{"html":"a","__proto__":{}}')).toThrow(ValueError);
  expect(() => parse('file', '[{"id":"01900000-0000-7000-8000-000000000001","path":"/etc"}]')).toThrow(
    ValueError,
  );
  expect(() => parse('emails', '[{"value":"a@b.cn","main":true}]')).toThrow(ValueError);
  expect(parse('lookup', '{"match":{"sourceId":"C-17"}}')).toEqual({ match: { sourceId: 'C-17' } });
});
