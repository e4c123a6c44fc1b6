/** Leaves out the rows that somebody agreed are no records; the others keep the numbers that a spreadsheet shows. */
import type { FileShape, Row } from './readRequest.ts';

type Agreed = Pick<FileShape, 'headerRow' | 'headerRows' | 'skipRows' | 'trailer' | 'repeatedHeaders'>;

export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Number of the last row of the header; 0 where the file has none. */
export function lastHeaderRow({ headerRow, headerRows = 1 }: Agreed): number {
  return headerRow < 0 ? 0 : headerRow + headerRows;
}

function sameCells(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((name, index) => (cells[index] ?? '').trim() === name.trim());
}

/** From all rows of a file those that are to be imported; empty ones are left out. */
export class RowFilter {
  readonly #shape: Agreed;
  readonly #first: number;
  readonly #skipped: ReadonlySet<number>;
  /** The last rows, which may turn out to be the trailer. */
  readonly #held: Row[] = [];
  #header: readonly string[] = [];

  constructor(shape: Agreed) {
    this.#shape = shape;
    this.#first = lastHeaderRow(shape) + 1;
    this.#skipped = new Set(shape.skipRows);
  }

  /** The row that may go on now: this one, or one held back before; null for none. */
  pass(row: Row): Row | null {
    const [number, cells] = row;
    if (number < this.#first) {
      if (number === this.#shape.headerRow + 1) this.#header = cells;
      return null;
    }
    if (isEmptyRow(cells)) return null;
    const { trailer = 0, repeatedHeaders = false } = this.#shape;
    let next: Row | null = row;
    if (trailer > 0) {
      this.#held.push(row);
      next = this.#held.length > trailer ? (this.#held.shift() ?? null) : null;
    }
    if (next === null || this.#skipped.has(next[0])) return null;
    return repeatedHeaders && this.#header.length > 0 && sameCells(next[1], this.#header) ? null : next;
  }
}
