/** Which of the first rows holds the names of the columns; titles and empty rows may stand above it. */

const rowsLookedAt = 100;
/** Where a wide row is none of names, the names may still come this close below it. */
const rowsBelow = 3;

const dataLike =
  /^[-+(]?\s*[¥￥$€£]?\s*[-+]?\d[\d.,'\s]*\)?\s*%?$|^\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,4}日?)?([ T].*)?$|^\d{1,2}:\d{2}(:\d{2})?$|^\S+@\S+\.\S+$|^https?:\/\//;
/** Longer cells are words; nor could the pattern be searched for in them in linear time. */
const longestData = 200;
const year = /^(19|20)\d\d$/;

/** A number, a day, a time, an address: what stands below a name. */
export function isData(cell: string): boolean {
  const text = cell.trim();
  return text.length <= longestData && dataLike.test(text) && !year.test(text);
}

export function isName(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && text.length <= 120 && !isData(text);
}

export const filledCells = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== '');

/** Index of the row, from 0; -1 where the file begins with its data. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const looked = rows.slice(0, rowsLookedAt);
  const widest = looked.reduce((most, row) => Math.max(most, filledCells(row).length), 0);
  const isWide = (row: readonly string[]): boolean => {
    const filled = filledCells(row).length;
    return filled >= Math.max(1, widest * 0.6) && (widest < 2 || filled > 1);
  };
  const first = looked.findIndex(isWide);
  if (first < 0)
    return Math.max(
      0,
      rows.findIndex((row) => filledCells(row).length > 0),
    );
  const near = looked.slice(first, first + 1 + rowsBelow);
  const named = near.findIndex((row) => isWide(row) && isRowOfNames(row));
  if (named >= 0 && !(named > 0 && isDataRow(looked, first))) return first + named;
  return isDataRow(looked, first) ? -1 : first;
}

export function isRowOfNames(row: readonly string[]): boolean {
  const names = filledCells(row);
  const distinct = new Set(names.map((name) => name.trim().toLowerCase())).size;
  return distinct >= names.length * 0.8 && names.every(isName);
}

/** Half of its cells are data, as are those below them. */
function isDataRow(rows: readonly (readonly string[])[], index: number): boolean {
  const row = rows[index] ?? [];
  const below = rows.slice(index + 1, index + 20);
  if (below.length === 0) return false;
  const data = row.flatMap((cell, column) => (isData(cell) ? [column] : []));
  const alike = data.filter((column) => {
    const cells = filledCells(below.map((other) => other[column] ?? ''));
    return cells.length > 0 && cells.filter(isData).length >= cells.length * 0.7;
  });
  return alike.length >= 2 && alike.length >= filledCells(row).length / 2;
}
