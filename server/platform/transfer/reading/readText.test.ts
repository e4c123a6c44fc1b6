/** Delimited text as an import reads it: encodings, titles and sums, damaged rows, what its columns propose. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hasSample, sample } from '../../../../tests/samples.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FileRefused } from './fileRefused.ts';
import { multipleOf } from './multiples.ts';
import { rowsOfContent, shapeOfContent } from './readContent.ts';
import type { FileShape, Row, ShapeGiven } from './readRequest.ts';

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function read(
  content: string | Buffer,
  given: ShapeGiven = {},
): Promise<{ shape: FileShape; rows: Row[] }> {
  const bytes = Buffer.from(content as string);
  const shape = await shapeOfContent(inPieces(bytes), bytes.length, given);
  const columnCount = 1 + Math.max(-1, ...shape.columns.map((column) => column.index));
  const rows: Row[] = [];
  for await (const row of rowsOfContent(inPieces(bytes), shape, columnCount)) rows.push(row);
  return { shape, rows };
}

const headers = (shape: FileShape): string[] => shape.columns.map((column) => column.header);

describe('encodings', () => {
  const text = '名称,金额\n甲,1\n乙,2\n丙,3\n';
  const utf32 = Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer);

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['utf-16le without a mark', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-32le without a mark', utf32],
    ['utf-32be', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32]).swap32()],
  ])('%s', async (_name, bytes) => {
    const { shape, rows } = await read(bytes);
    expect(headers(shape)).toEqual(['名称', '金额']);
    expect(rows.map(([, cells]) => cells)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ]);
  });

  test('a Western letter inside a word is no Chinese', () => {
    expect(detectEncoding(Buffer.from('field\nacentuação\n', 'latin1'), true)).toBe('windows-1252');
  });

  test('bytes that are no characters refuse their row, not the file', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name,city\n甲,x\n'),
      Buffer.from([0x62, 0xff, 0x62]),
      Buffer.from(',y\n乙,z\n'),
    ]);
    const { rows } = await read(bytes, { encoding: 'utf-8' });
    expect(rows.map((row) => row[2]?.en ?? '')).toEqual([
      '',
      expect.stringMatching(/^Row 3: .*column 1/),
      '',
    ]);
  });
});

describe('rows that are no records', () => {
  const file = [
    '客户清单,,',
    '导出于 2026-11-22,,',
    '客户,城市,金额',
    ...Array.from({ length: 30 }, (_, index) => `客户${index},北京,${index}`),
    '客户,城市,金额',
    '客户x,上海,1',
    '小计,,31',
    '客户y,上海,2',
    '合计,,468',
    '',
    '制表：张三,,',
  ].join('\r\n');

  test('are proposed with their reason, and read until somebody agrees', async () => {
    const { shape, rows } = await read(file);
    expect(shape.skipped?.map(({ row, reason, fromEnd = 0 }) => [row, reason, fromEnd])).toEqual([
      [1, 'title', 0],
      [2, 'title', 0],
      [34, 'repeatedHeader', 0],
      [36, 'total', 0],
      [38, 'total', 2],
      [40, 'note', 1],
    ]);
    expect(rows).toHaveLength(36);
    const agreed = await read(file, { skipRows: [36], trailer: 2, repeatedHeaders: true });
    expect(agreed.rows.map((row) => row[1][0]).slice(-2)).toEqual(['客户x', '客户y']);
    expect(agreed.rows).toHaveLength(32);
  });

  test('the end of a file that is longer than its sample', async () => {
    const long = `${'客户,城市,金额\n'}${'某某科技有限公司,北京,12\n'.repeat(60_000)}总计,,720000\n`;
    const { shape, rows } = await read(long, { trailer: 1 });
    expect(shape.skipped).toEqual([{ row: null, fromEnd: 1, reason: 'total', cells: ['总计', '720000'] }]);
    expect(rows).toHaveLength(60_000);
    expect(Math.abs(shape.rowCount - 60_000)).toBeLessThan(600);
  });

  test('a company called Total is one of the records', async () => {
    const { shape } = await read('name,city,amount\nA,x,1\nTotal SA,Paris,2\n');
    expect(shape.skipped).toBeUndefined();
  });

  test('a file that begins with its records', async () => {
    const { shape, rows } = await read(
      '05/01/2023,SHOP A,1.96\n06/01/2023,SHOP B,12.10\n07/01/2023,SHOP C,10.00\n',
    );
    expect(shape.headerRow).toBe(-1);
    expect(headers(shape)).toEqual(['#1', '#2', '#3']);
    expect(rows.map(([number]) => number)).toEqual([1, 2, 3]);
  });
});

test('a row of another number of cells is damaged where all others are alike', async () => {
  const even = Array.from({ length: 40 }, (_, index) => `${index},x,y`);
  const { rows } = await read(['a,b,c', ...even, '40,xy', '41,x,y,z'].join('\n'));
  expect(rows.filter((row) => row[2]).map((row) => [row[0], row[2]?.zh])).toEqual([
    [42, expect.stringContaining('有 2 个单元格')],
    [43, expect.stringContaining('“z”')],
  ]);
});

test('cells that say they are text come without what says so', async () => {
  const { rows } = await read('code\tname\n="00123"\t\'=SUM\n');
  expect(rows[0]?.[1]).toEqual(['00123', '=SUM']);
});

test('a compressed file', async () => {
  const { shape, rows } = await read(gzipSync('a,b\n1,2\n'));
  expect(shape.packed).toBe('gzip');
  expect(rows).toEqual([[2, ['1', '2']]]);
});

test.each([
  ['damaged', gzipSync('a,b\n1,2\n'.repeat(1000)).subarray(0, 40)],
  ['of another kind', Buffer.from('BZh91AY&SY and so on')],
  ['JSON without records', Buffer.from('[[1,2],[3,4]]')],
  ['XML', Buffer.from('<?xml version="1.0"?><a/>')],
])('a file that is %s is refused in words', async (_name, bytes) => {
  await expect(read(bytes)).rejects.toBeInstanceOf(FileRefused);
});

test('a compressed file that grows without end is refused', async () => {
  const bomb = Buffer.concat(Array.from({ length: 700 }, () => gzipSync(Buffer.alloc(2 ** 20, 0x61))));
  await expect(read(bomb)).rejects.toBeInstanceOf(FileRefused);
});

describe('what columns propose', () => {
  const column = async (header: string, cells: readonly string[]) => {
    const { shape } = await read(
      `id;${header}\n${cells.map((cell, index) => `n${index};${cell}`).join('\n')}\n`,
    );
    const { ambiguous, proposed } = shape.columns[1]!;
    return { ambiguous, ...proposed };
  };

  test.each<[string[], object]>([
    [['3/4/2026', '5/6/2026'], { ambiguous: 'dayMonth' }],
    [['3/4/2026', '25/6/2026'], { dateOrder: 'dmy' }],
    [['3/4/2026', '6/25/2026'], { dateOrder: 'mdy' }],
    [['3.4.2026', '5.6.2026'], { dateOrder: 'dmy' }],
    [['2026-01-05', '2026-01-06'], {}],
    [['1.234', '5.678'], { ambiguous: 'decimal' }],
    [['1.234,50', '5,25'], { decimal: ',' }],
    [['1.5', '2.25'], {}],
    [['<p>甲</p>', '<br/>x'], { html: true }],
  ])('%j', async (cells, wanted) => {
    expect(await column('x', cells)).toEqual({ ambiguous: undefined, ...wanted });
  });

  test.each([
    ['金额（万元）', '10000'],
    ['合同额(亿)', '100000000'],
    ['Revenue (in thousands)', '1000'],
    ['Amount ($M)', '1000000'],
    ["Sales ('000)", '1000'],
    ['年收入万元', '10000'],
    ['金额（元）', null],
    ['Phone (mobile)', null],
    ['千岛湖', null],
  ])('“%s” counts in %s', (header, wanted) => {
    expect(multipleOf(header)).toBe(wanted);
  });
});

// The collection is no part of the product: its texts are named after their encodings.
test.skipIf(!hasSample('csv_torture', 'encodings_chardet'))(
  'every text of the collection of encodings is known (skipped: no such samples here)',
  () => {
    const alike: Readonly<Record<string, string>> = {
      ascii: 'utf8',
      iso88591en: 'utf8',
      iso88598he: 'iso88598',
    };
    const plain = (name: string): string =>
      name.replace(/[_-]/g, '').replace(/(cs|ru|ar|el|tr|et|lt|lv)$/, '');
    const folder = sample('csv_torture', 'encodings_chardet');
    for (const name of readdirSync(folder).filter((one) => !/^(LICENSE|lang)/.test(one))) {
      const wanted = plain(name);
      const found = plain(detectEncoding(readFileSync(`${folder}/${name}`), true));
      expect(found, name).toBe(alike[wanted] ?? wanted);
    }
  },
);
