/** Which of the first rows holds the names of the columns; titles and empty rows may stand above it. */

const rowsLookedAt = 30;

function isName(cell: string): boolean {
  const text = cell.trim();
  return (
    text !== '' && text.length <= 120 && !/^[-+]?[\d.,]+%?$/.test(text) && !/^\d{4}[-/年]\d{1,2}/.test(text)
  );
}

/** Index of the row, from 0. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const looked = rows.slice(0, rowsLookedAt);
  const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
  const widest = Math.max(0, ...rows.map(filled));
  for (const [index, row] of looked.entries()) {
    const names = row.filter((cell) => cell.trim() !== '');
    const distinct = new Set(names.map((name) => name.trim().toLowerCase())).size;
    const wide = names.length >= Math.max(1, widest * 0.6) && (widest < 2 || names.length > 1);
    if (wide && distinct >= names.length * 0.8 && names.every(isName)) return index;
  }
  return Math.max(
    0,
    looked.findIndex((row) => filled(row) > 0),
  );
}
