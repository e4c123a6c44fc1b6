/** Reading files through the process that does it: what each is, and every row of it. */
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readRows, readShape } from './readFile.ts';
import { FileRefused } from './reading/fileRefused.ts';
import type { FileShape, Row } from './reading/readRequest.ts';

async function read(bytes: Uint8Array, after = 0): Promise<{ shape: FileShape; rows: Row[] }> {
  const shape = await readShape(Readable.from([bytes]), bytes.length);
  const rows: Row[] = [];
  for await (const batch of readRows(Readable.from([bytes]), shape, after, 1000)) rows.push(...batch);
  return { shape, rows };
}

const headers = (shape: FileShape): string[] => shape.columns.map((column) => column.header);

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('text files', () => {
  test('title rows above the header, quoted line breaks, empty rows', async () => {
    const text =
      '客户清单,,\r\n导出于 2026-11-22,,\r\n\r\n客户名称,电话,备注\r\n"上海,仪电",010-1,"两\n行"\r\n\r\n北京,2,"a ""b"""\r\n';
    const { shape, rows } = await read(Buffer.from(`\ufeff${text}`));
    expect(shape).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 3 });
    expect(headers(shape)).toEqual(['客户名称', '电话', '备注']);
    expect(rows).toEqual([
      [5, ['上海,仪电', '010-1', '两\n行']],
      [7, ['北京', '2', 'a "b"']],
    ]);
  });

  test.each([
    ['utf-16le', utf16('名称\t金额\n甲\t1\n', false)],
    ['utf-16be', utf16('名称\t金额\n甲\t1\n', true)],
    [
      'gb18030',
      Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x09, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbc, 0xd7, 0x09, 0x31, 0x0a]),
    ],
  ])('%s', async (encoding, bytes) => {
    const { shape, rows } = await read(bytes);
    expect(shape.encoding).toBe(encoding);
    expect(headers(shape)).toEqual(['名称', '金额']);
    expect(rows).toEqual([[2, ['甲', '1']]]);
  });

  test.each([',', ';', '\t', '|'])('delimiter “%s”', async (delimiter) => {
    const text = [
      ['name', 'price', 'note'],
      ['a', '1.5', 'x'],
      ['b', '2.5', 'y'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    const { shape, rows } = await read(Buffer.from(text));
    expect(shape.delimiter).toBe(delimiter);
    expect(rows.map(([, cells]) => cells)).toEqual([
      ['a', '1.5', 'x'],
      ['b', '2.5', 'y'],
    ]);
  });

  test('a row that cannot be cut into its cells is told with its number and reason; the others are read', async () => {
    const { rows } = await read(Buffer.from(`name,city\n"a,b\n${'x,y\n'.repeat(5)}`));
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual([
      2,
      ['"a', 'b'],
      { en: expect.stringMatching(/^Row 2: .*quotation/), zh: expect.stringContaining('第 2 行') },
    ]);
    expect(rows.slice(1).every((row) => row[2] === undefined)).toBe(true);
  });

  test('reading goes on after a row', async () => {
    const { rows } = await read(Buffer.from('name\na\nb\nc\n'), 3);
    expect(rows).toEqual([[4, ['c']]]);
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 1, 2, 0, 0])],
    ['half a spreadsheet', Buffer.from('PK\u0003\u0004 and no more')],
  ])('%s is refused in words', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(FileRefused);
  });
});

describe('spreadsheets', () => {
  test('cells become text that the field types read', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['名称', '金额', '日期', '占比', '启用'],
        ['甲', 0.1 + 0.2, new Date(Date.UTC(2026, 10, 22)), { t: 'n', v: 0.15, z: '0%' }, true],
      ],
      { UTC: true },
    );
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'empty');
    utils.book_append_sheet(book, sheet, '客户');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const { shape, rows } = await read(bytes);
    expect(shape).toMatchObject({
      format: 'workbook',
      sheet: '客户',
      sheets: ['empty', '客户'],
      headerRow: 0,
    });
    expect(rows).toEqual([[2, ['甲', '0.3', '2026-11-22', '15%', 'true']]]);
  });

  test('an archive that would grow beyond measure is refused before it is unpacked', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'a');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0xf0000000, entry + 24);
    await expect(read(bytes)).rejects.toBeInstanceOf(FileRefused);
  });
});
