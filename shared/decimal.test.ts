/** Exact decimals: how people write them, and sums and products against whole numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, canonicalDecimal, compareDecimals, multiply, parseDecimal, roundHalfEven } from './decimal.ts';

describe('a number as people write it', () => {
  test.each([
    ['1,234.5', '1234.5'],
    ['１２３４', '1234'],
    ['1.2万', '12000'],
    ['3.8亿', '380000000'],
    ['2 百万', '2000000'],
    ['12k', '12000'],
    ['(120)', '-120'],
    ['−5', '-5'],
    ['1.234.567,89', '1234567.89'],
    ['1 234 567.8', '1234567.8'],
    ['1.5e3', '1500'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
  ])('%s is %s', (text, value) => expect(parseDecimal(text)).toBe(value));

  test.each([
    '',
    'abc',
    '1,5',
    '12,34',
    '1,2345',
    '--1',
    '1..2',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '9'.repeat(39),
  ])('“%s” is refused', (text) => expect(() => parseDecimal(text)).toThrow());
});

test('a half goes to the even neighbour', () => {
  const rounded = ['0.5', '1.5', '2.5', '-0.5', '-1.5', '2.51', '2.49'].map((text) => roundHalfEven(text, 0));
  expect(rounded).toEqual(['0', '2', '2', '0', '-2', '3', '2']);
});

test('sums and products are those of whole numbers, whatever the point', () => {
  const cents = fc.bigInt(-(10n ** 15n), 10n ** 15n);
  const text = (units: bigint): string => {
    const digits = String(units < 0n ? -units : units).padStart(3, '0');
    return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(add(text(a), text(b))).toBe(canonicalDecimal(text(a + b)));
      expect(compareDecimals(text(a), text(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(compareDecimals(multiply(text(a), '100'), String(a))).toBe(0);
    }),
  );
});
