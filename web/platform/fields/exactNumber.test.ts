/** Numbers as they are typed and shown. */
import { expect, test } from 'vitest';
import { plainNumber, showNumber } from './exactNumber.ts';

test('numbers are read as people type them', () => {
  expect(plainNumber('12,340.50')).toBe('12340.50');
  expect(plainNumber('１２')).toBe('12');
  expect(plainNumber('¥1 200')).toBe('1200');
  expect(plainNumber('15%')).toBe('15');
  expect(plainNumber('-3')).toBe('-3');
  expect(plainNumber('   ')).toBeNull();
  expect(plainNumber('twelve')).toBe('twelve');
});

test('exact decimals keep every digit', () => {
  expect(showNumber('12345678901234567890.12', 2)).toBe('12,345,678,901,234,567,890.12');
  expect(showNumber('0.5', 2, 2)).toBe('0.50');
  expect(showNumber(1460)).toBe('1,460');
});
