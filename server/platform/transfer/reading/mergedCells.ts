/** Merged cells of a sheet: one value over several cells. */
import type { Range } from '@e965/xlsx';

/** Gives every cell that a merged one covers its value. @param rows from `first` on, in place. */
export function spreadMerged(rows: string[][], merges: readonly Range[], first: number, end: number): void {
  // A merged cell may claim all columns of the sheet.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { s, e } of merges) {
    const value = rows[s.r]?.[s.c] ?? '';
    if (value === '') continue;
    for (let row = Math.max(s.r, first); row <= Math.min(e.r, end - 1, rows.length - 1); row++) {
      const cells = rows[row]!;
      for (let column = s.c; column <= Math.min(e.c, width - 1); column++) {
        while (cells.length < column) cells.push('');
        cells[column] = value;
      }
    }
  }
}

/**
 * The rows that the header takes, told by merged cells: one that is merged downwards, or one over several names, which
 * may stand above the row that looks like the header.
 */
export function mergedHeader(
  merges: readonly Range[],
  header: number,
  width: number,
  isNames: (row: number) => boolean,
): { headerRow: number; headerRows: number } {
  // One that covers the whole width is a title.
  const isGroup = ({ s, e }: Range): boolean => e.c > s.c && e.c - s.c + 1 < width;
  let [top, bottom] = [header, header];
  while (top > 0 && merges.some((one) => one.s.r === top - 1 && (isGroup(one) || one.e.r >= top))) top -= 1;
  for (const one of merges) {
    if (one.s.r < top || one.s.r > bottom) continue;
    if (one.e.r > bottom && one.e.c === one.s.c) bottom = Math.min(one.e.r, top + 5);
  }
  const last = merges.some((one) => one.s.r === bottom && one.e.r === bottom && isGroup(one));
  if (last && isNames(bottom + 1)) bottom += 1;
  return { headerRow: top, headerRows: bottom - top + 1 };
}
