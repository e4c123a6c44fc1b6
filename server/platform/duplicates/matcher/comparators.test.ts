/** Comparators and kinds of values: what must hold for any two texts, and what is known of some. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './compare/editDistance.ts';
import { jaroWinkler } from './compare/jaroWinkler.ts';
import { wordOverlap } from './compare/wordOverlap.ts';
import { kindNamed } from './kinds/kindNamed.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 });

/** Optimal string alignment, by its definition. */
function distanceByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const change = a.at(-1) === b.at(-1) ? 0 : 1;
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    distanceByDefinition(shorterA, b) + 1,
    distanceByDefinition(a, shorterB) + 1,
    distanceByDefinition(shorterA, shorterB) + change,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(distanceByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe('comparators', () => {
  test('Jaro-Winkler gives the published values', () => {
    for (const [a, b, score] of [
      ['martha', 'marhta', 0.961],
      ['dwayne', 'duane', 0.84],
      ['dixon', 'dicksonx', 0.813],
      ['abc', 'xyz', 0],
    ] as const)
      expect(jaroWinkler(a, b)).toBeCloseTo(score, 3);
  });

  test('likeness is symmetrical, between 0 and 1, and 1 for the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const score = jaroWinkler(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(jaroWinkler(b, a)).toBeCloseTo(score, 12);
        expect(jaroWinkler(a, a)).toBe(1);
        const [left, right] = [a.split(' '), b.split(' ')];
        for (const share of Object.values(wordOverlap(left, right))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the edit distance is that of the definition, up to its bound', () => {
    const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(most + 1, distanceByDefinition(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test('every kind compares any two texts to one of its levels, in either order', () => {
    const names = [
      'personName',
      'organisation',
      'identifier',
      'code',
      'date',
      'phone',
      'email',
      'website',
      'address',
      'place',
    ];
    const hostile = fc.oneof(
      fc.string(),
      letters,
      fc.constantFrom('张伟', '上海柏楚电子科技有限公司', 'Ａｃｍｅ', '\u0001', ' '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), hostile, hostile, (name, one, other) => {
        const kind = kindNamed(name);
        const [a, b] = [kind.prepare(one), kind.prepare(other)];
        expect(kind.prepare(one)).toBe(a);
        if (a === '' || b === '' || a === b) return;
        const level = kind.compare(a, b);
        expect(kind.levels[level]).toBeDefined();
        expect(kind.compare(b, a)).toBe(level);
      }),
      { numRuns: 500 },
    );
  });

  test('values that people write in several ways are the same, or nearly', () => {
    const level = (name: string, one: string, other: string): string => {
      const kind = kindNamed(name);
      const [a, b] = [kind.prepare(one), kind.prepare(other)];
      return a === b ? 'same' : kind.levels[kind.compare(a, b)]!;
    };
    expect(level('organisation', 'Acme, Inc.', 'ACME Ltd')).toBe('same');
    expect(level('personName', '王小明', '王晓明')).toBe('reordered');
    expect(level('personName', 'Zhang Wei', '张伟')).toBe('reordered');
    expect(level('personName', 'Müller, Anna', 'anna mueller')).toBe('similar');
    expect(level('phone', '+86 138 1234 5678', '13812345678')).toBe('part');
    expect(level('date', '1981-02-03', '1981-03-02')).toBe('near');
    expect(level('identifier', '1234', '123456')).toBe('different');
    expect(level('identifier', '123456', '1234')).toBe('different');
    expect(level('email', 'wei.zhang@acme.cn', 'wei.zhang@acme.com')).toBe('local');
    expect(level('email', 'wei.zhang@acme.cn', 'li@acme.cn')).toBe('domain');
    for (const domain of ['188.com', 'gmx.com', 'yandex.ru', 'aliyun.com'])
      expect(level('email', `wei.zhang@${domain}`, `li@${domain}`), domain).toBe('different');
    expect(level('website', 'https://www.acme.cn/about', 'acme.cn')).toBe('same');
    expect(level('address', '浦东新区世纪大道100号', '浦东新区世纪大道 100号')).toBe('same');
    expect(level('address', '12 High Street', '14 High Street')).not.toBe('near');
  });
});
