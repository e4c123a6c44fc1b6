/** Values that break naive code: generators for property tests. */
import fc from 'fast-check';

const nasty = [
  'İstanbul',
  'ıI',
  'ΑΣ',
  'σς',
  'Straße',
  'STRASSE',
  'ＡＢＣ１２３',
  'ｶﾞｷﾞ',
  'ﬁne',
  'é',
  'e\u0301',
  '①②',
  '㈱',
  'Ǆ',
  '℡',
  'K',
  'Å',
  '张三',
  '張三',
  '重庆',
  '公司',
  '𠮷野家',
  '👩‍👩‍👧',
  'a%b_c\\d',
  "O'Brien",
  '"quoted"',
  '{a,b}',
  'null',
  'NULL',
  '--',
  ';drop',
  '\u200b',
  '\u202eabc',
  '\u1e9e',
  '\u0345',
  '\u03f4',
  '\u2126',
  '\u10a0',
  '\ud7ff',
  '\ue000',
  '\u{10ffff}',
  '\ufb01\u0301',
  ' a ',
  'true',
  '-0',
  '1e5',
] as const;

const letters = fc.constantFrom(...'aAbBiIİısSßςσΣéＡ１张公 ');

/** Text with what folding, normalising and quoting stumble over; short, so that comparisons meet. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 4, arbitrary: fc.array(letters, { minLength: 0, maxLength: 4 }).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/\p{Cc}|\p{Cs}/u.test(text)),
  },
);

/** Decimals at and around the edges, as text. */
export const hostileDecimal: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0',
    '-0',
    '0.10',
    '0.1',
    '1',
    '-1',
    '1.005',
    '2.675',
    '99999999999999999999.99',
    '-99999999999999999999.99',
    '0.000001',
    '9007199254740993',
  ),
  // Few values, so that comparisons meet their edges.
  { weight: 4, arbitrary: fc.constantFrom('0', '-0', '1', '0.10', '-1') },
  fc.tuple(fc.bigInt(-1000n, 1000n), fc.integer({ min: 0, max: 2 })).map(([units, scale]) => {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return units < 0n ? `-${text}` : text;
  }),
);

/** Days around the changes of the clock, the ends of months and of the calendar. */
export const hostileDay: fc.Arbitrary<string> = fc.constantFrom(
  '2026-03-08',
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2024-02-29',
  '2026-12-31',
  '2027-01-01',
  '1986-05-04',
  '1900-01-01',
  '9999-12-30',
  '0001-01-02',
  '2026-10-01',
  '2026-09-30',
  '2026-11-16',
);

/** Moments at midnights of several zones and inside skipped and doubled hours. */
export const hostileMoment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '2026-11-21T16:00:00.000Z',
    '2026-11-21T15:59:59.999Z',
    '2026-11-22T00:00:00.000Z',
    '2026-11-01T05:30:00.000Z',
    '2026-11-01T06:30:00.000Z',
    '2026-03-08T07:00:00.000Z',
    '2026-03-08T06:59:59.999Z',
    '2024-02-29T23:30:00.000Z',
    '1999-12-31T23:59:59.999Z',
    '2026-11-22T04:00:00.000Z',
  ),
  fc
    .integer({ min: Date.parse('2026-10-20T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') })
    .map((ms) => new Date(ms).toISOString()),
);
