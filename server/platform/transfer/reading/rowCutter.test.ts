/** Text cut into rows: whatever was written comes back, wherever the stream was cut, and damage is told row by row. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import { plainLines } from './plainLines.ts';
import { RowCutter } from './rowCutter.ts';
import { sniffDialect } from './sniffDialect.ts';

const standard: Dialect = { delimiter: ',', quote: '"', escape: '"' };

function cut(text: string, dialect = standard, width = 0) {
  return new RowCutter(dialect, width).cut(plainLines(text), true);
}
const cellsOf = (text: string, dialect = standard, width = 0): string[][] =>
  cut(text, dialect, width).map((row) => row.cells);

const hostile = fc
  .array(fc.constantFrom('"', "'", ',', ';', '\t', '\\', '\n', ' ', 'a', '客', '', '=1', '0'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const dialects = fc.constantFrom<Dialect>(
  standard,
  { delimiter: ';', quote: '"', escape: '"' },
  { delimiter: '\t', quote: "'", escape: "'" },
  { delimiter: '|', quote: '"', escape: '\\' },
  { delimiter: ', ', quote: '"', escape: '"' },
);
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

function written(
  rows: readonly (readonly string[])[],
  { delimiter, quote, escape: sign }: Dialect,
  end: string,
): string {
  const cell = (text: string): string => {
    const inside = sign === quote ? text : text.replaceAll('\\', '\\\\');
    return `${quote}${inside.replaceAll(quote!, sign + quote)}${quote}`;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + end).join('');
}

describe('what was written comes back', () => {
  test('any table, in any dialect, with any end of line', () => {
    fc.assert(
      fc.property(tables, dialects, fc.constantFrom('\n', '\r\n', '\r\r\n'), (rows, dialect, end) => {
        expect(cellsOf(written(rows, dialect, end), dialect, rows[0]!.length)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is cut the same wherever the stream is cut', () => {
    const noise = fc.array(fc.constantFrom('"', '""', ',', '\n', '\r\n', '\\', 'ab', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(
        noise,
        fc.array(fc.nat(60), { maxLength: 5 }),
        fc.constantFrom(0, 2, 3),
        (parts, places, width) => {
          const text = parts.join('');
          const cutter = new RowCutter(standard, width);
          const points = [...new Set(places)].sort((a, b) => a - b).filter((place) => place < text.length);
          const pieces = [0, ...points].map((from, index) => text.slice(from, points[index] ?? text.length));
          const rows = [...pieces.flatMap((piece) => cutter.cut(piece, false)), ...cutter.cut('', true)];
          expect(rows).toEqual(new RowCutter(standard, width).cut(text, true));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('what is not as it should be', () => {
  test.each<[string, number, string[][]]>([
    ['a,"b "quoted" c",d\n', 3, [['a', 'b "quoted" c', 'd']]],
    ['a,"b""","c"\n', 3, [['a', 'b"', 'c']]],
    ['"a"\t,"b" \n', 2, [['a', 'b']]],
    ['a, "b, c"\n', 2, [['a', 'b, c']]],
    ['"x 48"","y"\n', 2, [['x 48"', 'y']]],
    [
      'a,b\rc,d\re,f',
      2,
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a,b\r\nc,d\re,f\n',
      2,
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a\u0000,b\n', 2, [['a', 'b']]],
  ])('%j is read without a fault', (text, width, wanted) => {
    const rows = cut(text, standard, width);
    expect(rows.map((row) => row.cells)).toEqual(wanted);
    expect(rows.every((row) => row.fault === null)).toBe(true);
  });

  test('a quote that nothing closes costs its own row only', () => {
    const rows = cut('a,b\n1,"x\n2,y\n3,z\n', standard, 2);
    expect(rows.map((row) => [row.cells, row.fault])).toEqual([
      [['a', 'b'], null],
      [['1', '"x'], 'openQuote'],
      [['2', 'y'], null],
      [['3', 'z'], null],
    ]);
  });

  test('a line without an end is no row', () => {
    const [row] = cut('x'.repeat(1_100_000));
    expect(row?.fault).toBe('tooLong');
  });

  test('a file of broken quotes alone takes no longer than one line after another', () => {
    const rows = cut('"a"b,"c\n'.repeat(200_000), standard, 2);
    expect(rows.length).toBeGreaterThan(100_000);
  });
});

describe('sniffing', () => {
  const rows = [
    ['name', 'price', 'note', 'city'],
    ['a, b', '1.5', 'x', 'y'],
    ['c', '2,5', 'it is', ''],
    ['d', '3', '', 'z'],
  ];

  test.each([',', ';', '\t', '|', '^', '~'])('the delimiter “%s”', (delimiter) => {
    const text = written(rows, { ...standard, delimiter }, '\r\n');
    const dialect = sniffDialect(text, true);
    expect(dialect.delimiter).toBe(delimiter);
    expect(cellsOf(text, dialect)).toEqual(rows);
  });

  test.each([
    ['colons where the evidence is clear', 'id:name:city\n1:a:x\n2:b:y\n3:c:z\n', ':'],
    ['spaces where the evidence is clear', 'id name city age\n1 a x 2\n2 b y 3\n3 c z 4\n', ' '],
    ['no times of day', 'time\n10:00:00\n11:30:00\n12:15:00\n', ','],
    ['no words of names', 'name\nAnna Berg\nBo Chen\nCy Dahl\n', ','],
    ['what the first line says', 'sep=;\na;b,c\n1;2,3\n', ';'],
  ])('%s', (_name, text, delimiter) => {
    expect(sniffDialect(text, true).delimiter).toBe(delimiter);
  });

  test('a space behind every delimiter belongs to it', () => {
    const text = 'a, b, "c"\n1, 2, "x, y"\n3, , "z"\n';
    const dialect = sniffDialect(text, true);
    expect(dialect.delimiter).toBe(', ');
    expect(cellsOf(text, dialect)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', 'x, y'],
      ['3', '', 'z'],
    ]);
  });

  test('single quotes and backslashes', () => {
    const single = sniffDialect("a,b\n'1, 2',x\n'3, 4',y\n", true);
    expect(single.quote).toBe("'");
    const backslash = sniffDialect('a,b\n"say \\"hi\\", now",x\n"1",y\n', true);
    expect(backslash).toMatchObject({ quote: '"', escape: '\\' });
    expect(cellsOf('a,b\n"say \\"hi\\", now",x\n', backslash)[1]).toEqual(['say "hi", now', 'x']);
  });
});
