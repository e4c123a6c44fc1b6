/** Stand-ins keep the shape, are equal for equals, and give nothing of the person away. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Masks } from './masks.ts';

const masks = new Masks();

describe('a text', () => {
  test('keeps its shape', () => {
    const masked = masks.text('Anna-Maria O’Neil, 3rd 王小明（上海）');
    expect(masked).toMatch(
      /^[A-Z][a-z]{3}-[A-Z][a-z]{4} [A-Z]’[A-Z][a-z]{3}, \d[a-z]{2} \p{Script=Han}{3}（\p{Script=Han}{2}）$/u,
    );
    expect(masked).not.toContain('Anna');
    expect(masked).not.toContain('小明');
  });

  test('is the same for the same text, as long as it, and another in another copy', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(masks.text(text)).toBe(masks.text(text));
        expect([...masks.text(text)].length).toBe([...text].length);
      }),
    );
    expect(new Masks().text('Anna Smith of Example')).not.toBe(masks.text('Anna Smith of Example'));
  });

  test('longer than one hash is masked to its end', () => {
    const long = 'secret '.repeat(500);
    expect(masks.text(long)).not.toContain('secret');
    expect(masks.text(long)).toHaveLength(long.length);
  });
});

test('a phone number keeps its beginning and reaches nobody', () => {
  expect(masks.phone('+8613812345678')).toMatch(/^\+861380000\d{4}$/);
  expect(masks.phone('+86 138-1234-5678')).toMatch(/^\+86 138-0000-\d{4}$/);
  expect(masks.phone('12345')).toMatch(/^1\d{4}$/);
  expect(masks.phone('911')).toMatch(/^\d{3}$/);
});

test('a mail address can never be delivered to, and tells addresses apart', () => {
  expect(masks.email('anna@company.com')).toMatch(/^[0-9a-f]{12}@example\.invalid$/);
  expect(masks.email('anna@company.com')).not.toBe(masks.email('bob@company.com'));
});

test('a file keeps what kind it is', () => {
  expect(masks.fileName('身份证 Anna.pdf')).toMatch(/^\p{Script=Han}{3} [A-Z][a-z]{3}\.pdf$/u);
});
