/** The columns of a file, from its first rows. */
import { FileRefused } from './fileRefused.ts';
import { findHeaderRow } from './headerRow.ts';
import { type ColumnShape, mostColumns } from './readRequest.ts';

/** So many rows are looked at to know the columns and their values. */
export const rowsOfShape = 20_000;

const samplesKept = 5;
const sampleLength = 80;
/** A column with more values than these is not listed, nor is any once the file has shown so many. */
const valuesKept = 200;
const valuesOfFile = 4_000;

/** @param given the header row as a person set it, from 0. */
export function shapeOfRows(
  rows: readonly (readonly string[])[],
  given: number | undefined,
): { headerRow: number; columns: readonly ColumnShape[] } {
  const index = given ?? findHeaderRow(rows.slice(0, 100));
  const header = rows[index];
  if (!header || header.every((cell) => cell.trim() === '')) {
    throw new FileRefused({
      en: 'The file has no row of column names. Put the names of the columns into its first row.',
      zh: '文件中没有列名行，请在第一行填写各列的名称。',
    });
  }
  if (header.length > mostColumns) {
    throw new FileRefused({
      en: `The file has ${header.length} columns; at most ${mostColumns} can be imported.`,
      zh: `文件有 ${header.length} 列，最多可导入 ${mostColumns} 列。`,
    });
  }
  const below = rows.slice(index + 1);
  const width = Math.min(mostColumns, Math.max(header.length, ...below.slice(0, 100).map(usedWidth)));
  const names = namesOf(header, width);
  let listed = 0;
  const columns = Array.from({ length: width }, (_, column): ColumnShape => {
    const values = valuesOf(below, column);
    const isListed = values.length <= valuesKept && listed + values.length <= valuesOfFile;
    if (isListed) listed += values.length;
    return {
      index: column,
      header: names[column]!,
      samples: values.slice(0, samplesKept),
      ...(isListed ? { values } : {}),
      filled: below.filter((row) => (row[column] ?? '').trim() !== '').length,
    };
  }).filter((column) => !column.header.startsWith('#') || column.samples.length > 0);
  return { headerRow: index, columns };
}

/** A name of its own for every column: `#3` where there is none, `Note (2)` for the second of a name. */
function namesOf(header: readonly string[], width: number): string[] {
  const names: string[] = [];
  for (let index = 0; index < width; index++) {
    const own = header[index]?.trim().replace(/\s+/g, ' ') || `#${index + 1}`;
    let name = own;
    for (let count = 2; names.includes(name); count++) name = `${own} (${count})`;
    names.push(name);
  }
  return names;
}

function usedWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Distinct cells in the order met; one more than are kept tells that there are too many. */
function valuesOf(rows: readonly (readonly string[])[], column: number): string[] {
  const values = new Set<string>();
  for (const row of rows) {
    const cell = row[column]?.trim();
    if (cell) values.add(cell.slice(0, sampleLength));
    if (values.size > valuesKept) break;
  }
  return [...values];
}
