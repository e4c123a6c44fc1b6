/** Reads delimited text: its shape from the beginning and the end, its rows as a stream. */
import type { Label } from '../../../../shared/labels.ts';
import { decoderOf, decodeText } from './decodeText.ts';
import { detectEncoding } from './detectEncoding.ts';
import type { Dialect } from './dialect.ts';
import { FileRefused } from './fileRefused.ts';
import { plainCell } from './plainCell.ts';
import { plainLines } from './plainLines.ts';
import type { Encoding, FileShape, Row } from './readRequest.ts';
import { RowCutter } from './rowCutter.ts';
import { damagedFault, quoteFault, widthFault } from './rowFault.ts';
import { isEmptyRow, lastHeaderRow, RowFilter } from './rowFilter.ts';
import { type HeaderGiven, rowsOfShape, shapeOfRows } from './shapeOfRows.ts';
import type { LookedRows } from './skippedRows.ts';
import { sniffDialect } from './sniffDialect.ts';

/** The beginning and the end of a file. */
export interface TextSample {
  readonly start: Uint8Array;
  /** The last bytes, where `start` is not all of it. */
  readonly end: Uint8Array | null;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** What a person knows better. */
export interface TextGiven extends HeaderGiven {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
}

export function shapeOfText(sample: TextSample, given: TextGiven = {}): FileShape {
  const { start, end, size } = sample;
  const whole = end === null;
  const encoding = given.encoding ?? detectEncoding(start, whole);
  const decoded = decoderOf(encoding)
    .decode(start, { stream: !whole })
    .replace(/^\ufeff/, '');
  checkText(decoded);
  const text = plainLines(decoded);
  const sniffed = sniffDialect(text, whole);
  const dialect = given.delimiter === undefined ? sniffed : { ...sniffed, delimiter: given.delimiter };
  const looked = lookAt(text, dialect, whole, rowsOfShape);
  const tail = end && lookAtEnd(end, encoding, dialect, looked.width);
  const shape = shapeOfRows(looked, given, tail);
  const records = looked.rows.slice(lastHeaderRow(shape)).filter((row) => !isEmptyRow(row)).length;
  const asMany = looked.isEnd ? 1 : size / (start.length * (looked.characters / text.length));
  const rowWidth = evenWidth(looked.rows.slice(lastHeaderRow(shape)), looked.rows[shape.headerRow]);
  const notes = notesOn(decoded);
  return {
    format: 'csv',
    encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote ?? '',
    escape: dialect.escape,
    ...shape,
    rowCount: Math.round(records * asMany),
    ...(rowWidth === null ? {} : { rowWidth }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** A pass to learn how many cells rows have, and one that knows it. */
function lookAt(
  text: string,
  dialect: Dialect,
  whole: boolean,
  most: number,
): LookedRows & { readonly width: number; readonly characters: number } {
  const sample = whole ? text : text.slice(0, text.lastIndexOf('\n') + 1) || text;
  const width = usualWidth(
    new RowCutter(dialect)
      .cut(sample, true)
      .slice(0, most)
      .map((row) => row.cells),
  );
  const cut = new RowCutter(dialect, width).cut(sample, true);
  const rows = cut.slice(0, most).map((row) => row.cells.map(plainCell));
  const characters = sample.length * Math.min(1, most / cut.length);
  return { rows, isEnd: whole && cut.length <= most, width, characters };
}

function lookAtEnd(end: Uint8Array, encoding: Encoding, dialect: Dialect, width: number): LookedRows {
  const text = plainLines(decoderOf(encoding).decode(end));
  const rows = new RowCutter(dialect, width).cut(text.slice(text.indexOf('\n') + 1), true);
  return { rows: rows.map((row) => row.cells.map(plainCell)), isEnd: true };
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    if (!isEmptyRow(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** So many rows, and nearly all of them alike, prove that one of another number of cells is damaged. */
const provingRows = 20;

function evenWidth(
  rows: readonly (readonly string[])[],
  header: readonly string[] | undefined,
): number | null {
  const filled = rows.filter((row) => !isEmptyRow(row));
  const width = usualWidth(filled);
  if (header && header.length !== width) return null;
  const alike = filled.filter((row) => row.length === width).length;
  return filled.length >= provingRows && width > 1 && alike >= filled.length * 0.95 ? width : null;
}

function checkText(text: string): void {
  if (/^(BZh\d|7z\u00bc|Rar!|\u00fd7zXZ)/.test(text)) throw unknownArchive();
  const zeros = text.split('\u0000').length - 1;
  if (zeros > text.length / 100 && zeros > 1) throw notText();
  if (/^\s*<\?xml/.test(text) || /^(%PDF-|\{\\rtf|\u0089PNG|GIF8)/.test(text) || isJson(text))
    throw notText();
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return /^\s*\[?\s*\{\s*"[^"]{1,100}"\s*:/.test(text);
  }
}

function unknownArchive(): FileRefused {
  return new FileRefused({
    en: 'This archive is of a kind that is not read. Unpack it and bring the file in it, or pack it as ZIP or GZ.',
    zh: '无法读取这种压缩格式。请解压后上传其中的文件，或改用 ZIP、GZ 压缩。',
  });
}

function notText(): FileRefused {
  return new FileRefused({
    en: 'This is no table that can be read; bring a CSV, XLSX, XLS or ODS file, or JSON with a list of objects.',
    zh: '此文件不是可读取的表格，请使用 CSV、XLSX、XLS 或 ODS 文件，或包含对象列表的 JSON。',
  });
}

function notesOn(text: string): Label[] {
  return text.includes('\u0000')
    ? [{ en: 'Bytes of zero in the text were left out.', zh: '文本中的空字节（0x00）已去掉。' }]
    : [];
}

/** All rows below the header that somebody did not leave out, each with what is wrong with it. */
export async function* rowsOfText(
  content: AsyncIterable<Uint8Array>,
  shape: FileShape,
  columnCount: number,
): AsyncIterable<Row> {
  const encoding = (shape.encoding ?? 'utf-8') as Encoding;
  const { delimiter = ',', quote = '"', rowWidth } = shape;
  const dialect = { delimiter, quote: quote || null, escape: shape.escape ?? '"' };
  const cutter = new RowCutter(dialect, rowWidth ?? columnCount);
  const filter = new RowFilter(shape);
  let number = 0;
  for await (const { text, isDamaged } of decodeText(content, encoding)) yield* take(text, isDamaged, false);
  yield* take('', false, true);

  function* take(text: string, isDamaged: boolean, isLast: boolean): Iterable<Row> {
    for (const { cells, fault } of cutter.cut(plainLines(text), isLast)) {
      number += 1;
      for (let at = 0; at < cells.length; at += 1) {
        const sign = cells[at]!.charCodeAt(0);
        if (sign === 39 || sign === 61) cells[at] = plainCell(cells[at]!);
      }
      const wrong = fault ? quoteFault(number, fault) : faultOf(number, cells, isDamaged);
      const row = filter.pass(wrong ? [number, cells, wrong] : [number, cells]);
      if (row) yield row;
    }
  }

  function faultOf(row: number, cells: readonly string[], isDamaged: boolean): Label | null {
    if (isDamaged) {
      const column = cells.findIndex((cell) => cell.includes('\ufffd'));
      if (column >= 0) return damagedFault(row, column);
    }
    const width = rowWidth ?? columnCount;
    if (cells.length === width || width === 0) return null;
    const isOdd = rowWidth !== undefined || (cells.length > width && !isEmptyRow(cells.slice(width)));
    return isOdd && !isEmptyRow(cells) ? widthFault(row, cells, width) : null;
  }
}
