/** GB18030 holds all of Unicode: what we encode, the platform's decoder reads back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeGb18030 } from './gb18030.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes);

test('what is encoded is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = text.replace(/\p{Cs}/gu, '').replace(/^\ufeff/, '');
      expect(decode(encodeGb18030(whole))).toBe(whole);
    }),
  );
});

test('common characters take the two bytes that GBK gives them', () => {
  expect(encodeGb18030('关系').toString('hex')).toBe('b9d8cfb5');
  expect(encodeGb18030('a€').toString('hex')).toBe('61a2e3');
});

test('half of a pair becomes a question mark', () => {
  expect(encodeGb18030('\ud800').toString()).toBe('?');
});
