/** No cell of an export begins a formula, and every text comes back as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './guardedCell.ts';

const hostile = fc.oneof(
  fc.string(),
  fc
    .tuple(
      fc.constantFrom('', "'", "''", ' ', '\u3000', "' "),
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '|', '5'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '=HYPERLINK("http://x")',
    '-5',
    '+86 138',
    "'=1+1",
    '-2+3+cmd|" /C calc"!A0',
    "'-5",
    "it's",
  ),
);

test('what is guarded comes back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('nothing but a plain number begins with a sign of a formula', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cell = guarded(text);
      if (/^([\t\r]|\s*[=+\-@|＝＋－＠])/.test(cell)) expect(Number.isFinite(Number(cell))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
