/** The columns of a file, from its first rows, and the rows that are none of its records. */
import type { SkippedRow } from '../../../../shared/imports.ts';
import { columnReading } from './columnReading.ts';
import { FileRefused } from './fileRefused.ts';
import { findHeaderRow } from './headerRow.ts';
import { type ColumnShape, mostColumns } from './readRequest.ts';
import { findSkipped, type LookedRows } from './skippedRows.ts';

/** So many rows are looked at to know the columns and their values. */
export const rowsOfShape = 20_000;

const samplesKept = 5;
const sampleLength = 80;
/** A column with more values than these is not listed, nor is any once the file has shown so many. */
const valuesKept = 200;
const valuesOfFile = 4_000;
/** A wide file is looked at in fewer rows. */
const cellsOfShape = 2_000_000;

/** What a person knows better. */
export interface HeaderGiven {
  /** From 0; -1: the file has no names. */
  readonly headerRow?: number | undefined;
  readonly headerRows?: number | undefined;
}

export interface RowsShape {
  readonly headerRow: number;
  readonly headerRows?: number;
  readonly columns: readonly ColumnShape[];
  readonly skipped?: readonly SkippedRow[];
}

export function shapeOfRows(start: LookedRows, given: HeaderGiven, tail: LookedRows | null): RowsShape {
  const { rows } = start;
  const index = given.headerRow ?? findHeaderRow(rows);
  const headerRows = index < 0 ? 1 : (given.headerRows ?? 1);
  const header = index < 0 ? [] : joinedHeader(rows.slice(index, index + headerRows));
  if (index >= 0 && header.every((cell) => cell.trim() === '')) {
    throw new FileRefused({
      en: 'The file has no row of column names. Put the names of the columns into its first row.',
      zh: '文件中没有列名行，请在第一行填写各列的名称。',
    });
  }
  const skipped = findSkipped(start, index, headerRows, tail);
  const left = new Set(skipped.map((one) => one.row));
  const first = index < 0 ? 0 : index + headerRows;
  const below = rows.slice(first).filter((_, at) => !left.has(first + at + 1));
  return {
    headerRow: index,
    ...(headerRows > 1 ? { headerRows } : {}),
    columns: columnsOf(header, below),
    ...(skipped.length > 0 ? { skipped } : {}),
  };
}

/** The names of several rows, each said once: “Address” over “City” is “Address City”. */
function joinedHeader(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => (row[column] ?? '').trim()).filter((part) => part !== '');
    return [...new Set(parts)].join(' ');
  });
}

function columnsOf(header: readonly string[], below: readonly (readonly string[])[]): ColumnShape[] {
  const width = Math.max(usedWidth(header), ...below.slice(0, 100).map(usedWidth));
  if (width > mostColumns) {
    throw new FileRefused({
      en: `The file has ${width} columns; at most ${mostColumns} can be imported. Leave out those that are not needed.`,
      zh: `文件有 ${width} 列，最多可导入 ${mostColumns} 列，请删去不需要的列。`,
    });
  }
  const looked = below.slice(0, Math.max(200, Math.ceil(cellsOfShape / Math.max(1, width))));
  const names = namesOf(header, width);
  let listed = 0;
  return Array.from({ length: width }, (_, column): ColumnShape => {
    const cells: string[] = [];
    for (const row of looked) {
      const cell = row[column]?.trim();
      if (cell) cells.push(cell);
    }
    const values = valuesOf(cells);
    const isListed = values.length <= valuesKept && listed + values.length <= valuesOfFile;
    if (isListed) listed += values.length;
    return {
      index: column,
      header: names[column]!,
      samples: values.slice(0, samplesKept),
      ...(isListed ? { values } : {}),
      filled: cells.length,
      ...columnReading(names[column]!, cells),
    };
  }).filter((column) => !column.header.startsWith('#') || column.samples.length > 0);
}

/** A name of its own for every column: `#3` where there is none, `Note (2)` for the second of a name. */
function namesOf(header: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (let index = 0; index < width; index++) {
    const own = header[index]?.trim().replace(/\s+/g, ' ') || `#${index + 1}`;
    let name = own;
    while (taken.has(name)) {
      const count = (counts.get(own) ?? 1) + 1;
      counts.set(own, count);
      name = `${own} (${count})`;
    }
    taken.add(name);
  }
  return [...taken];
}

function usedWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Distinct cells in the order met; one more than are kept tells that there are too many. */
function valuesOf(cells: readonly string[]): string[] {
  const values = new Set<string>();
  for (const cell of cells) {
    values.add(cell.slice(0, sampleLength));
    if (values.size > valuesKept) break;
  }
  return [...values];
}
