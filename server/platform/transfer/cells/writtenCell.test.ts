/** Cells as other systems write them: every form against what it means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldEnv } from '../../../../shared/fields/fieldType.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import type { CellReading } from '../../../../shared/imports.ts';
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import type { Field } from '../../metadata/registry.ts';
import { columnEnv, writtenCell } from './writtenCell.ts';

const env: FieldEnv = { language: 'zh', timeZone: 'Asia/Shanghai', currency: 'CNY', country: 'CN' };

function fieldOf(type: FieldTypeName, more: Partial<Field> = {}): Field {
  return { name: 'x', label: { en: 'X', zh: 'X' }, type, ...more } as Field;
}

function read(
  type: FieldTypeName,
  text: string,
  reading: CellReading = {},
  multiply: string | null = null,
  more: Partial<Field> = {},
): unknown {
  const field = fieldOf(type, more);
  const written = writtenCell(text, { field, reading, multiply }, env);
  return fieldType(type).parseText(written, field, columnEnv(reading, env));
}

describe('numbers', () => {
  test.each<[string, '.' | ',' | undefined, string]>([
    ['1,234.56', undefined, '1234.56'],
    ['1.234,56', undefined, '1234.56'],
    ['1 234,56', ',', '1234.56'],
    ['1\u00a0234,56', ',', '1234.56'],
    ['1.234', ',', '1234'],
    ['1.234', '.', '1.234'],
    ['0,5', ',', '0.5'],
    ["1'234.50", undefined, '1234.5'],
    ['12,34,567.8', '.', '1234567.8'],
    ['(1,234)', undefined, '-1234'],
    ['1,234-', undefined, '-1234'],
    ['￥1.2万', undefined, '12000'],
    ['1.2万元', undefined, '12000'],
    ['３．８亿', undefined, '380000000'],
    ['１２３４', undefined, '1234'],
    ['12.5%', undefined, '0.125'],
    ['-', undefined, ''],
    ['#N/A', undefined, ''],
  ])('“%s” with the fraction behind “%s” is %s', (text, decimal, wanted) => {
    expect(read('number', text, decimal ? { decimal } : {}) ?? '').toBe(wanted);
  });

  test('a column that counts in ten thousands, but for cells that say their own unit', () => {
    expect(read('number', '1.5', {}, '10000')).toBe('15000');
    expect(read('number', '1.5亿', {}, '10000')).toBe('150000000');
    expect(read('money', '1,5 €', { decimal: ',' }, '1000')).toEqual({ amount: '1500.00', currency: 'EUR' });
    expect(read('money', '￥1.2万', {}, '1000')).toEqual({ amount: '12000.00', currency: 'CNY' });
    expect(read('percent', '0.25', {}, '100')).toBe('25');
    expect(read('percent', '25%', {}, '100')).toBe('25');
  });

  test('whatever number, however a country writes it', () => {
    const countries = [
      { locale: 'de-DE', decimal: ',' },
      { locale: 'fr-FR', decimal: ',' },
      { locale: 'de-CH', decimal: '.' },
      { locale: 'en-IN', decimal: '.' },
      { locale: 'zh-CN', decimal: '.' },
      { locale: 'es-ES', decimal: ',' },
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.constantFrom(...countries),
        (cents, country) => {
          const { locale, decimal } = country;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(Number(read('number', text, { decimal }))).toBe(cents / 100);
        },
      ),
    );
  });
});

describe('days', () => {
  test.each<[string, CellReading, string]>([
    ['2026-01-05', {}, '2026-01-05'],
    ['2026年1月5日', {}, '2026-01-05'],
    ['2026年1月5日 星期一', {}, '2026-01-05'],
    ['2026/1/5 下午3:04', {}, '2026-01-05'],
    ['3/4/2026', { dateOrder: 'dmy' }, '2026-04-03'],
    ['3/4/2026', { dateOrder: 'mdy' }, '2026-03-04'],
    ['03.04.26', { dateOrder: 'dmy' }, '2026-04-03'],
    ['26/1/5', { dateOrder: 'ymd' }, '2026-01-05'],
    ['5-Jan-26', {}, '2026-01-05'],
    ['45631', {}, '2024-12-05'],
    ['45631.75', {}, '2024-12-05'],
    ['20260105', {}, '2026-01-05'],
    ['20260105093000', {}, '2026-01-05'],
    ['1767545999', {}, '2026-01-05'],
    ['1767545999000', {}, '2026-01-05'],
    // Half past midnight in Shanghai.
    ['2026-01-04T16:30:00Z', {}, '2026-01-05'],
    ['2026-01-04 16:30:00 UTC', {}, '2026-01-05'],
    ['2026-01-04T16:30:00.000+0000', { timeZone: 'America/New_York' }, '2026-01-04'],
  ])('“%s” %o is %s', (text, reading, wanted) => {
    expect(read('date', text, reading)).toBe(wanted);
  });

  test.each<[string, CellReading]>([
    ['3/4/2026', {}],
    ['13/13/2026', { dateOrder: 'dmy' }],
    ['1/22/2026', { dateOrder: 'dmy' }],
    ['31/2/2026', { dateOrder: 'dmy' }],
    ['12345678901234567', {}],
  ])('“%s” %o is refused', (text, reading) => {
    expect(() => read('date', text, reading)).toThrow();
  });

  const days = fc
    .date({ min: new Date('1950-01-02'), max: new Date('2149-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

  test('whatever day, in each order and as the serial of a spreadsheet', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (wanted, sign) => {
        const [year, month, day] = wanted.split('-').map(String) as [string, string, string];
        const short = (part: string): string => String(Number(part));
        expect(read('date', [day, month, year].join(sign), { dateOrder: 'dmy' })).toBe(wanted);
        expect(read('date', [short(month), short(day), year].join(sign), { dateOrder: 'mdy' })).toBe(wanted);
        const serial = (Date.parse(wanted) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(read('date', String(serial))).toBe(wanted);
      }),
    );
  });
});

describe('moments', () => {
  test.each<[string, CellReading, string]>([
    ['2026/1/5 下午3:04', {}, '2026-01-05T07:04:00.000Z'],
    ['2026/1/5 晚上 9:30', {}, '2026-01-05T13:30:00.000Z'],
    ['2026/1/5 PM 03:04', {}, '2026-01-05T07:04:00.000Z'],
    ['1/5/2026 3:04:05 p.m.', { dateOrder: 'mdy' }, '2026-01-05T07:04:05.000Z'],
    ['2026-01-05T07:04:00.000+0000', {}, '2026-01-05T07:04:00.000Z'],
    ['2026-01-05T07:04:00.1234567Z', {}, '2026-01-05T07:04:00.123Z'],
    ['2026-01-05 15:04:00 GMT+8', {}, '2026-01-05T07:04:00.000Z'],
    ['2026/1/5 7:04 UTC', {}, '2026-01-05T07:04:00.000Z'],
    ['2026-01-05 02:04', { timeZone: 'America/New_York' }, '2026-01-05T07:04:00.000Z'],
    ['46027.5', {}, '2026-01-05T04:00:00.000Z'],
    ['1767596640', {}, '2026-01-05T07:04:00.000Z'],
    ['1767596640000', {}, '2026-01-05T07:04:00.000Z'],
    ['20260105150400', {}, '2026-01-05T07:04:00.000Z'],
  ])('“%s” %o is %s', (text, reading, wanted) => {
    expect(read('datetime', text, reading)).toBe(wanted);
  });
});

describe('lists and HTML', () => {
  const options = ['north', 'south'].map((value, order) => ({
    value,
    label: { en: value === 'north' ? 'North, East' : 'South', zh: value },
    order,
    active: true,
  })) as Field['options'];

  test('several values by the sign that stands between them', () => {
    expect(read('multiSelect', 'North, East/South', { separator: '/' }, null, { options })).toEqual([
      'north',
      'south',
    ]);
    const phones = read('phones', '13800138000 / 010-62345678', { separator: '/' }) as { number: string }[];
    expect(phones.map((phone) => phone.number)).toEqual(['+8613800138000', '+861062345678']);
    const emails = read('emails', 'a@b.cn;c@d.cn') as { value: string }[];
    expect(emails.map((email) => email.value)).toEqual(['a@b.cn', 'c@d.cn']);
  });

  test('HTML becomes its words', () => {
    expect(read('longText', '<p>甲 &amp; 乙</p><p>two</p>', { html: true })).toBe('甲 & 乙\ntwo');
    expect(read('longText', 'a < b', {})).toBe('a < b');
  });

  test.each([
    ['是', true],
    ['√', true],
    ['Y', true],
    ['TRUE', true],
    ['Oui', true],
    ['да', true],
    ['はい', true],
    ['否', false],
    ['nein', false],
    ['0', false],
  ])('“%s” is %s', (text, wanted) => {
    expect(read('boolean', text)).toBe(wanted);
  });
});
