/** Reads spreadsheets: cells as text that the field types understand, dates in ISO form, numbers without formats. */
import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { FileRefused } from './fileRefused.ts';
import type { FileShape, Row } from './readRequest.ts';
import { rowsOfShape, shapeOfRows } from './shapeOfRows.ts';
import { checkZip, isZip } from './zipDirectory.ts';

const oldSheet = [0xd0, 0xcf, 0x11, 0xe0];

/** XLSX and ODS are ZIP archives, XLS a compound document. */
export function isSheet(bytes: Uint8Array): boolean {
  return isZip(bytes) || oldSheet.every((byte, index) => bytes[index] === byte);
}

export function openBook(bytes: Buffer): WorkBook {
  if (isZip(bytes)) checkZip(bytes);
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      cellNF: true,
      UTC: true,
      cellHTML: false,
      cellFormula: false,
    });
  } catch {
    throw new FileRefused({
      en: 'This spreadsheet cannot be read; it may be damaged or protected by a password. Save it as CSV and bring that.',
      zh: '此电子表格无法读取，可能已损坏或设有密码。请另存为 CSV 后再上传。',
    });
  }
}

function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (cell.v instanceof Date) return dateText(cell.v);
  if (typeof cell.v === 'number') {
    // Fifteen digits are what a spreadsheet shows of its floats.
    if (typeof cell.z === 'string' && cell.z.includes('%'))
      return `${Number((cell.v * 100).toPrecision(15))}%`;
    return String(Number(cell.v.toPrecision(15)));
  }
  return String(cell.v);
}

function dateText(at: Date): string {
  if (Number.isNaN(at.getTime())) return '';
  // Floats of days miss the second by less than one.
  const iso = new Date(Math.round(at.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

function* cellsOf(book: WorkBook, name: string): Iterable<string[]> {
  const data = book.Sheets[name]?.['!data'] ?? [];
  for (let row = 0; row < data.length; row++) yield Array.from(data[row] ?? [], textOf);
}

export function shapeOfBook(book: WorkBook, sheet?: string, headerRow?: number): FileShape {
  const name = sheet ?? book.SheetNames.find((one) => (book.Sheets[one]?.['!data']?.length ?? 0) > 0);
  if (name === undefined || !book.SheetNames.includes(name)) {
    throw new FileRefused({
      en: 'The spreadsheet has no sheet with data.',
      zh: '此电子表格中没有包含数据的工作表。',
    });
  }
  const rows: string[][] = [];
  for (const cells of cellsOf(book, name)) if (rows.push(cells) >= rowsOfShape) break;
  const shape = shapeOfRows(rows, headerRow);
  const length = book.Sheets[name]?.['!data']?.length ?? 0;
  return {
    format: 'workbook',
    sheets: book.SheetNames,
    sheet: name,
    ...shape,
    rowCount: Math.max(0, length - shape.headerRow - 1),
  };
}

export function* rowsOfBook(book: WorkBook, shape: FileShape): Iterable<Row> {
  let number = 0;
  for (const cells of cellsOf(book, shape.sheet ?? '')) {
    number += 1;
    if (number > shape.headerRow + 1) yield [number, cells];
  }
}
