/** Patterns of numbers: every count gives another text, in its period and beyond. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReset, numberText, periodOf, readNumberPattern, resets } from './numberPattern.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('number patterns', () => {
  it('write out the date and the count', () => {
    expect(numberText(readNumberPattern('SO-{yyyy}{mm}-{0000}'), '2026-03-09', 7)).toBe('SO-202603-0007');
    expect(numberText(readNumberPattern('{dd}.{mm}.{yy}/{0}'), '2026-03-09', 12)).toBe('09.03.26/12');
    expect(numberText(readNumberPattern('报价{000}号'), '2026-03-09', 12345)).toBe('报价12345号');
  });

  it('say what is wrong with them', () => {
    for (const wrong of [
      '',
      'SO',
      '{0}{00}',
      '{yyyy}',
      '{YYYY}{0}',
      '{0',
      '0}',
      '{}{0}',
      '{{0}}',
      '{0000000000000}',
    ])
      expect(() => readNumberPattern(wrong), wrong).toThrow();
  });

  it('never give one text twice where the reset is one that they show', () => {
    const patterns = [
      '{yyyy}{mm}{dd}-{0}',
      '{yy}-{mm}-{dd}-{000}',
      '{yyyy}{mm}-{00}',
      '{yyyy}-{0000}',
      'N{0}',
    ];
    const place = fc.record({ day: days, count: fc.integer({ min: 1, max: 200_000 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.constantFrom(...resets),
        place,
        place,
        (text, reset, a, b) => {
          const pattern = readNumberPattern(text);
          try {
            checkReset(pattern, reset);
          } catch {
            return;
          }
          const same = periodOf(reset, a.day) === periodOf(reset, b.day) && a.count === b.count;
          const one = reset === 'never' ? a.count === b.count : same;
          const texts = [numberText(pattern, a.day, a.count), numberText(pattern, b.day, b.count)];
          if (!one) expect(texts[0]).not.toBe(texts[1]);
        },
      ),
    );
  });

  it('begin anew no more often than they show', () => {
    const fits = (text: string, reset: (typeof resets)[number]) => {
      try {
        checkReset(readNumberPattern(text), reset);
        return true;
      } catch {
        return false;
      }
    };
    expect(fits('A{0}', 'never')).toBe(true);
    expect(fits('A{0}', 'year')).toBe(false);
    expect(fits('A{yy}{0}', 'year')).toBe(true);
    expect(fits('A{yyyy}{0}', 'month')).toBe(false);
    expect(fits('A{mm}{dd}{0}', 'day')).toBe(false);
    expect(fits('A{yyyy}{mm}{dd}{0}', 'day')).toBe(true);
  });
});
