/** Numbers with a check, and masks, held to oracles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCreditCode } from './creditCode.ts';
import { readIdCard } from './idCard.ts';
import { looksMasked, maskSensitive, matchText } from './sensitive.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** By the words of the standard: the weighted sum of all eighteen, the last one by 1, leaves 1 when divided by 11. */
function isRight(number: string): boolean {
  const values = [...number].map((character) => (character === 'X' ? 10 : Number(character)));
  return [...weights, 1].reduce((sum, weight, at) => sum + weight * values[at]!, 0) % 11 === 1;
}

const seventeen = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, order }) => {
    const born = day.toISOString().slice(0, 10).replaceAll('-', '');
    return `110101${born}${String(order).padStart(3, '0')}`;
  });

describe('ID cards', () => {
  test('of each seventeen characters one check character is taken, that of GB 11643', () => {
    fc.assert(
      fc.property(seventeen, (start) => {
        const taken = [...'0123456789X'].filter((check) => {
          try {
            return readIdCard(start + check) === start + check;
          } catch {
            return false;
          }
        });
        expect(taken).toHaveLength(1);
        expect(isRight(start + taken[0])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('are read as people write them, and refused where they cannot be', () => {
    expect(readIdCard('１１０１０１ 19900307 4514')).toBe('110101199003074514');
    expect(readIdCard('110101900307451')).toBe('110101900307451');
    for (const wrong of [
      '',
      '110101199002304514',
      '110101199003074541',
      '990101199003074514',
      '11010190030745',
    ])
      expect(() => readIdCard(wrong)).toThrow();
  });
});

test('a credit code with one character changed is none', () => {
  const code = '91350100M000100Y43';
  expect(isCreditCode(code)).toBe(true);
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...characters), (at, other) => {
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect(isCreditCode(changed)).toBe(changed === code);
    }),
  );
});

describe('masks', () => {
  test('never show more than half, and are known for masks', () => {
    const mark = fc.record({ first: fc.nat(8), last: fc.nat(8) });
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), mark, (value, { first, last }) => {
        fc.pre(value.length > 0 && !/[*•]/.test(value));
        const mask = maskSensitive(value, { first, last });
        expect(looksMasked(mask)).toBe(true);
        const open = [...mask].filter((character) => !/[*•]/.test(character)).length;
        expect(open).toBeLessThanOrEqual([...value].length / 2);
        expect(mask).not.toContain(value);
      }),
    );
    expect(maskSensitive('110101199003074514', { first: 3, last: 4 })).toBe('110***********4514');
  });

  test('what makes values the same is the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(matchText(matchText(value))).toBe(matchText(value));
      }),
    );
  });
});
