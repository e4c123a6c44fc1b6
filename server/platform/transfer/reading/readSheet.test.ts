/** Workbooks of every kind: their cells as text, their headers, what hostile ones come to. */
import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { hasSample, sample } from '../../../../tests/samples.ts';
import { readRows, readShape } from '../readFile.ts';
import { FileRefused } from './fileRefused.ts';
import { rowsOfContent, shapeOfContent } from './readContent.ts';
import type { FileShape, Row, ShapeGiven } from './readRequest.ts';

type Kind = 'xlsx' | 'xlsb' | 'biff8' | 'ods';

function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}

const bytesOf = (book: WorkBook, bookType: Kind = 'xlsx'): Buffer =>
  write(book, { type: 'buffer', bookType }) as Buffer;

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(bytes: Buffer, given: ShapeGiven = {}): Promise<{ shape: FileShape; rows: Row[] }> {
  const shape = await shapeOfContent(once(bytes), bytes.length, given);
  const rows: Row[] = [];
  for await (const row of rowsOfContent(once(bytes), shape, shape.columns.length)) rows.push(row);
  return { shape, rows };
}

const cells = (rows: readonly Row[]): (readonly string[])[] => rows.map(([, row]) => row);
const headers = (shape: FileShape): string[] => shape.columns.map((column) => column.header);

/** A workbook with the text of one of its parts changed. */
function withPart(bytes: Buffer, name: string, change: (text: string) => string): Buffer {
  const archive = CFB.read(bytes, { type: 'buffer' });
  const index = archive.FullPaths.findIndex((path: string) => path.endsWith(name));
  const entry = archive.FileIndex[index]!;
  entry.content = Buffer.from(change(Buffer.from(entry.content as Uint8Array).toString('utf8')));
  entry.size = (entry.content as Buffer).length;
  return CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer;
}

const plain = utils.aoa_to_sheet(
  [
    ['名称', '金额', '日期', '占比', '编号', '启用'],
    [
      '甲',
      1234.5,
      new Date(Date.UTC(2026, 0, 5)),
      { t: 'n', v: 0.125, z: '0.0%' },
      { t: 'n', v: 42, z: '00000' },
      true,
    ],
    ['乙', { t: 'n', v: 3, z: '[$€-407]#,##0.00' }, new Date(Date.UTC(2026, 0, 5, 15, 4)), null, 7, false],
  ],
  { UTC: true },
);

describe('cells', () => {
  test.each<Kind>(['xlsx', 'xlsb', 'biff8', 'ods'])('%s', async (kind) => {
    const { rows } = await read(bytesOf(bookOf({ a: plain }), kind));
    // The writer of these OpenDocument files keeps no formats of money.
    const money = kind === 'ods' ? '3' : 'EUR 3';
    expect(cells(rows)).toEqual([
      ['甲', '1234.5', '2026-01-05', '12.5%', '00042', 'true'],
      ['乙', money, '2026-01-05 15:04:00', '', '7', 'false'],
    ]);
  });

  test('the value of a formula, never its text; errors are told', async () => {
    const sheet = utils.aoa_to_sheet([
      ['a', 'b'],
      [1, { t: 'n', v: 2, f: 'A2*2' }],
      [{ t: 'e', v: 42 }, 'x'],
    ]);
    const { shape, rows } = await read(bytesOf(bookOf({ a: sheet })));
    expect(cells(rows)).toEqual([
      ['1', '2'],
      ['', 'x'],
    ]);
    expect(shape.notes?.[0]?.en).toMatch(/Errors .*: 1\.$/);
  });

  test('days count from 1904 where the workbook says so', async () => {
    const book = bookOf({ a: utils.aoa_to_sheet([['day'], [{ t: 'n', v: 1, z: 'yyyy-mm-dd' }]]) });
    const old = withPart(bytesOf(book), 'xl/workbook.xml', (text) =>
      text.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'),
    );
    expect(cells((await read(old)).rows)).toEqual([['1904-01-02']]);
  });
});

describe('headers', () => {
  test('names over several columns, in two rows', async () => {
    const sheet = utils.aoa_to_sheet([
      ['销售报表', '', '', ''],
      ['客户', '联系方式', '', '金额（万元）'],
      ['', '电话', '邮箱', ''],
      ['甲', '010', 'a@b.cn', 3],
      ['乙', '020', 'c@d.cn', 4],
      ['合计', '', '', 7],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
      { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
      { s: { r: 1, c: 1 }, e: { r: 1, c: 2 } },
      { s: { r: 1, c: 3 }, e: { r: 2, c: 3 } },
    ];
    const bytes = bytesOf(bookOf({ a: sheet }));
    const { shape, rows } = await read(bytes);
    expect(shape).toMatchObject({ headerRow: 1, headerRows: 2 });
    expect(headers(shape)).toEqual(['客户', '联系方式 电话', '联系方式 邮箱', '金额（万元）']);
    expect(shape.columns[3]?.proposed).toEqual({ multiply: '10000' });
    expect(shape.skipped?.map(({ row, reason, fromEnd }) => [row, reason, fromEnd])).toEqual([
      [1, 'title', undefined],
      [6, 'total', 1],
    ]);
    expect(cells(rows)).toHaveLength(3);
    const agreed = await read(bytes, { trailer: 1 });
    expect(agreed.rows.map(([number]) => number)).toEqual([4, 5]);
  });

  test('a sum below a sheet that is longer than what is looked at', async () => {
    const data = Array.from({ length: 20_100 }, (_, index) => [`客户${index}`, '北京', index]);
    const sheet = utils.aoa_to_sheet([['客户', '城市', '金额'], ...data, ['合计', null, 1]]);
    const { shape } = await read(bytesOf(bookOf({ a: sheet })));
    expect(shape.skipped).toEqual([{ row: null, fromEnd: 1, reason: 'total', cells: ['合计', '1'] }]);
  });

  test('merged cells in the data are spread when somebody says so', async () => {
    const sheet = utils.aoa_to_sheet([
      ['区域', '客户'],
      ['华东', '甲'],
      ['', '乙'],
      ['华北', '丙'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const bytes = bytesOf(bookOf({ a: sheet }));
    const { shape, rows } = await read(bytes);
    expect(cells(rows)[1]).toEqual(['', '乙']);
    expect(shape.notes?.[0]?.en).toMatch(/Merged cells/);
    expect(cells((await read(bytes, { spreadMerged: true })).rows)[1]).toEqual(['华东', '乙']);
  });

  test('a sheet that nobody sees is told, and read only by its name', async () => {
    const book = bookOf({
      hiddenSheet: utils.aoa_to_sheet([['account:checksum:name=Name']]),
      Accounts: utils.aoa_to_sheet([['Name'], ['a']]),
    });
    book.Workbook = {
      Sheets: [
        { name: 'hiddenSheet', Hidden: 2 },
        { name: 'Accounts', Hidden: 0 },
      ],
    };
    const bytes = bytesOf(book);
    const { shape } = await read(bytes);
    expect(shape).toMatchObject({ sheet: 'Accounts', hiddenSheets: ['hiddenSheet'] });
    expect(headers((await read(bytes, { sheet: 'hiddenSheet' })).shape)).toEqual([
      'account:checksum:name=Name',
    ]);
  });

  test('a web page with a table, saved as XLS: its cells stay text', async () => {
    const html =
      '<html><table><tr><td>编号</td><td>日期</td></tr><tr><td>00123</td><td>1-2</td></tr></table></html>';
    const { shape, rows } = await read(Buffer.from(html));
    expect(headers(shape)).toEqual(['编号', '日期']);
    expect(cells(rows)).toEqual([['00123', '1-2']]);
  });
});

describe('hostile workbooks', () => {
  async function outcome(bytes: Buffer): Promise<unknown> {
    try {
      const shape = await readShape(Readable.from([bytes]), bytes.length);
      const rows: Row[] = [];
      for await (const batch of readRows(Readable.from([bytes]), shape, 0, 1000)) rows.push(...batch);
      return { shape, rows };
    } catch (error) {
      return error;
    }
  }
  const small = bytesOf(bookOf({ a: utils.aoa_to_sheet([['name'], ['MARK']]) }));

  test('entities that an XML declares are never resolved', async () => {
    const lol = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('');
    const dtd = `<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${lol}]>`;
    const bytes = withPart(small, 'sheet1.xml', (text) =>
      text
        .replace('?>', `?>${dtd}`)
        .replace(/<c r="A2".*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>&l9;&f;</t></is></c>'),
    );
    const read = (await outcome(bytes)) as { rows: Row[] };
    if (read instanceof Error) expect(read).toBeInstanceOf(FileRefused);
    else expect(cells(read.rows)).toEqual([['&l9;&f;']]);
  });

  test('elements within elements without end', async () => {
    const deep = `${'<x>'.repeat(200_000)}${'</x>'.repeat(200_000)}`;
    const result = await outcome(
      withPart(small, 'sheet1.xml', (text) => text.replace('<sheetData', `${deep}<sheetData`)),
    );
    if (result instanceof Error) expect(result).toBeInstanceOf(FileRefused);
  });

  test('a cell that says it is a million rows of it', async () => {
    const ods = bytesOf(bookOf({ a: utils.aoa_to_sheet([['name'], ['MARK']]) }), 'ods');
    const bytes = withPart(ods, 'content.xml', (text) =>
      text
        .replace(/<table:table-row>/g, '<table:table-row table:number-rows-repeated="1048576">')
        .replace(/<table:table-cell /g, '<table:table-cell table:number-columns-repeated="16384" '),
    );
    expect(await outcome(bytes)).toBeInstanceOf(FileRefused);
  });
});

// The collection is no part of the product.
test.skipIf(!hasSample('xlsx', 'readxl'))(
  'days of the two systems as the collection states them (skipped: no such samples here)',
  async () => {
    const rowsOf = async (file: string): Promise<(readonly string[])[]> => {
      const path = sample('xlsx', 'readxl', file);
      const shape = await shapeOfContent(createReadStream(path), statSync(path).size, {});
      const rows: Row[] = [];
      for await (const row of rowsOfContent(createReadStream(path), shape, 1)) rows.push(row);
      return [headers(shape), ...cells(rows)];
    };
    for (const file of ['dates-1900.xls', 'dates-1904.xls', 'dates-1900-LibreOffice.xlsx'])
      expect((await rowsOf(file))[0]?.[0], file).toBe('2000-01-01');
    for (const file of ['dates-leap-year-1900-xlsx.xlsx', 'dates-leap-year-1900-xls.xls']) {
      // The 29th of February 1900 was never; spreadsheets count it.
      for (const [shown, said, isDay] of (await rowsOf(file)).slice(1))
        if (isDay === 'true') expect(shown, file).toBe(said);
    }
    for (const [shown, said] of (await rowsOf('datetime-rounding.xlsx')).slice(1)) expect(shown).toBe(said);
  },
);
