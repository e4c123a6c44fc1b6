/** Reads spreadsheets: XLSX, XLSB, XLS, ODS, and what other systems call so. */
import { type Range, read, type WorkBook } from '@e965/xlsx';
import type { Label } from '../../../../shared/labels.ts';
import { hiddenSheetName, readLogicalNames } from '../sources/hiddenSheet.ts';
import { cellText } from './cellText.ts';
import { FileRefused } from './fileRefused.ts';
import { filledCells, findHeaderRow, isName } from './headerRow.ts';
import { mergedHeader, spreadMerged } from './mergedCells.ts';
import type { FileShape, Row, ShapeGiven } from './readRequest.ts';
import { isEmptyRow, lastHeaderRow, RowFilter } from './rowFilter.ts';
import { rowsOfShape, shapeOfRows } from './shapeOfRows.ts';

export function openBook(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      cellNF: true,
      UTC: true,
      cellHTML: false,
      cellFormula: false,
      cellText: false,
      // Tables of web pages: their cells are text, not what a spreadsheet would make of them.
      raw: true,
    });
  } catch {
    throw new FileRefused({
      en: 'This spreadsheet cannot be read; it may be damaged or protected by a password. Save it as CSV and bring that.',
      zh: '此电子表格无法读取，可能已损坏或设有密码。请另存为 CSV 后再上传。',
    });
  }
}

const dataOf = (book: WorkBook, name: string) => book.Sheets[name]?.['!data'] ?? [];
const mergesOf = (book: WorkBook, name: string): readonly Range[] => book.Sheets[name]?.['!merges'] ?? [];

function* cellsOf(book: WorkBook, name: string): Iterable<string[]> {
  const data = dataOf(book, name);
  for (let row = 0; row < data.length; row++) yield Array.from(data[row] ?? [], cellText);
}

function hiddenSheets(book: WorkBook): string[] {
  const kept = book.Workbook?.Sheets ?? [];
  return book.SheetNames.filter((_, index) => (kept[index]?.Hidden ?? 0) !== 0);
}

/** The first that people see and that holds something, unless somebody named one. */
function chosenSheet(book: WorkBook, given: string | undefined): string {
  const hidden = hiddenSheets(book);
  const filled = book.SheetNames.filter((one) => dataOf(book, one).length > 0);
  const name = given ?? filled.find((one) => !hidden.includes(one)) ?? filled[0];
  if (name !== undefined && book.SheetNames.includes(name)) return name;
  throw new FileRefused({
    en: 'The spreadsheet has no sheet with data.',
    zh: '此电子表格中没有包含数据的工作表。',
  });
}

export function shapeOfBook(book: WorkBook, given: ShapeGiven): FileShape {
  const name = chosenSheet(book, given.sheet);
  const rows: string[][] = [];
  for (const cells of cellsOf(book, name)) if (rows.push(cells) >= rowsOfShape) break;
  const merges = mergesOf(book, name);
  const header = headerOf(rows, merges, given);
  const dataStart = lastHeaderRow(header);
  spreadMerged(rows, merges, Math.max(0, header.headerRow), dataStart);
  const inData = merges.some((one) => one.e.r >= dataStart);
  if (inData && given.spreadMerged) spreadMerged(rows, merges, dataStart, rows.length);
  const length = dataOf(book, name).length;
  const isEnd = rows.length === length;
  const tail = isEnd ? null : { rows: lastRows(book, name), isEnd: true };
  const shape = shapeOfRows({ rows, isEnd }, header, tail);
  const hidden = hiddenSheets(book);
  const logical = readLogicalNames(cellText(dataOf(book, hiddenSheetName)[0]?.[0]));
  const notes = notesOn(book, name, inData && !given.spreadMerged);
  const records = rows.slice(dataStart).filter((row) => !isEmptyRow(row)).length;
  return {
    format: 'workbook',
    sheets: book.SheetNames,
    ...(hidden.length > 0 ? { hiddenSheets: hidden } : {}),
    ...(logical ? { entity: logical.entity, logicalNames: logical.names } : {}),
    sheet: name,
    ...(inData && given.spreadMerged ? { spreadMerged: true } : {}),
    ...shape,
    rowCount: length > rows.length ? length - dataStart : records,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** So many that sums and notes below a long sheet are seen. */
function lastRows(book: WorkBook, name: string): string[][] {
  return Array.from(dataOf(book, name).slice(-200), (row) => Array.from(row ?? [], cellText));
}

function headerOf(
  rows: readonly string[][],
  merges: readonly Range[],
  given: ShapeGiven,
): { headerRow: number; headerRows: number } {
  if (given.headerRow !== undefined) {
    return { headerRow: given.headerRow, headerRows: given.headerRows ?? 1 };
  }
  const found = findHeaderRow(rows);
  if (found < 0) return { headerRow: found, headerRows: 1 };
  const width = rows.slice(found, found + 100).reduce((most, row) => Math.max(most, row.length), 0);
  const isNames = (row: number): boolean => {
    const cells = filledCells(rows[row] ?? []);
    return cells.length > 0 && cells.every(isName);
  };
  return mergedHeader(merges, found, width, isNames);
}

function notesOn(book: WorkBook, name: string, isMerged: boolean): Label[] {
  let errors = 0;
  for (const row of dataOf(book, name)) for (const cell of row ?? []) if (cell?.t === 'e') errors += 1;
  return [
    ...(isMerged
      ? [
          {
            en: 'Merged cells in the data have their value in the first of their cells only, unless it is spread to all.',
            zh: '数据中有合并单元格，其值只在第一格，除非选择填充到全部单元格。',
          },
        ]
      : []),
    ...(errors > 0
      ? [
          {
            en: `Errors such as #N/A are read as empty cells: ${errors}.`,
            zh: `有 ${errors} 个单元格为错误值（如 #N/A），按空值处理。`,
          },
        ]
      : []),
  ];
}

export function* rowsOfBook(book: WorkBook, shape: FileShape): Iterable<Row> {
  const name = shape.sheet ?? '';
  const filter = new RowFilter(shape);
  const rows = shape.spreadMerged ? spreadRows(book, name) : cellsOf(book, name);
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const row = filter.pass([number, cells]);
    if (row) yield row;
  }
}

function spreadRows(book: WorkBook, name: string): string[][] {
  const rows = [...cellsOf(book, name)];
  spreadMerged(rows, mergesOf(book, name), 0, rows.length);
  return rows;
}
