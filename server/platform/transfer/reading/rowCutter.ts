/** Cuts a stream of text into rows: fast where nothing is quoted, patient with quotes that are not as they should be. */
import { beforeReturns, type CutRecord, cutRecord, type Reading } from './cutRecord.ts';
import { type Dialect, longestRow } from './dialect.ts';

/**
 * `openQuote`: a quote opens a cell and nothing closes it. `strayQuote`: quotes inside a cell leave open where it ends.
 * `tooLong`: a line without an end.
 */
export type CutFault = 'openQuote' | 'strayQuote' | 'tooLong';

export interface CutRow {
  readonly cells: string[];
  readonly fault: CutFault | null;
}

/** So far a cell with a stray quote is followed over the ends of lines, as long as that is the exception in the file. */
const farthest = 8192;
const exceptions = 1000;

export class RowCutter {
  readonly #dialect: Dialect;
  /** Cells that a row should have; 0 where that is not known. */
  readonly #width: number;
  #rest = '';
  #mended = 0;

  constructor(dialect: Dialect, width = 0) {
    this.#dialect = dialect;
    this.#width = width;
  }

  /** Rows whose quotes were not as they should be. */
  get mended(): number {
    return this.#mended;
  }

  /** The rows that end in the text, or before what comes next; the last call has `isLast`. */
  cut(text: string, isLast: boolean): CutRow[] {
    const { quote, delimiter } = this.#dialect;
    const whole = this.#rest === '' ? text : this.#rest + text;
    // Only whole lines are looked at, so that what a quote means never depends on where the stream was cut.
    const isAll = isLast || whole.length > 2 * longestRow;
    const all = isAll ? whole : whole.slice(0, whole.lastIndexOf('\n') + 1);
    const rows: CutRow[] = [];
    let at = 0;
    let quoteAt = quote === null ? -1 : all.indexOf(quote);
    while (at < all.length) {
      const found = all.indexOf('\n', at);
      const end = found < 0 ? all.length : found;
      if (quoteAt >= 0 && quoteAt < at) quoteAt = all.indexOf(quote!, at);
      if (quoteAt < 0 || quoteAt >= end) {
        const line = all.slice(at, beforeReturns(all, at, end));
        const fault = line.length > longestRow ? 'tooLong' : null;
        rows.push({ cells: fault ? [line.slice(0, 200)] : line.split(delimiter), fault });
        at = end + 1;
        continue;
      }
      const row = this.#quoted(all, at, isLast);
      if (row === 'more') break;
      rows.push({ cells: row.cells, fault: row.fault });
      at = row.next;
    }
    this.#rest = whole.slice(at);
    return rows;
  }

  #quoted(text: string, at: number, isLast: boolean): (CutRow & CutRecord) | 'more' {
    const limit = at + longestRow;
    const strict = cutRecord(text, at, limit, this.#dialect, 'strict');
    if (typeof strict === 'object') return { ...strict, fault: null };
    if (!isLast && strict === 'open' && text.length < limit) return 'more';
    if (!isLast && text.length - at < farthest) return 'more';
    return this.#mend(text, at);
  }

  /** The reading that gives a row its cells; a stray quote in the middle of a cell is nothing to complain of. */
  #mend(text: string, at: number): CutRow & CutRecord {
    this.#mended += 1;
    const line = text.indexOf('\n', at);
    const end = line < 0 ? text.length : line;
    const limit = this.#mended > exceptions ? end : Math.max(end, at + farthest);
    const read = (reading: Reading) => cutRecord(text, at, limit, this.#dialect, reading);
    const fits = (record: ReturnType<typeof read>): record is CutRecord =>
      typeof record === 'object' &&
      (this.#width === 0 ? record.next === end + 1 : record.cells.length === this.#width);
    for (const reading of ['inner', 'single'] as const) {
      const record = read(reading);
      if (fits(record)) return { ...record, fault: null };
    }
    const opening = read('opening');
    if (typeof opening === 'object') return { ...opening, fault: fits(opening) ? 'openQuote' : 'strayQuote' };
    return { cells: text.slice(at, end).split(this.#dialect.delimiter), next: end + 1, fault: 'strayQuote' };
  }
}
