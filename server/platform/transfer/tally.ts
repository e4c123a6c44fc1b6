/** What an import has done so far: written down with each batch, so that it goes on counting after a crash. */
import type { Label } from '../../../shared/labels.ts';
import type { CleanedCells } from './cleaningTally.ts';

export interface Unmet {
  readonly column: string;
  readonly value: string;
  count: number;
  /** Several records are called so. */
  several?: true;
}

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  leftOut: number;
  refused: number;
  /** Records made because cells named them, by object. */
  madeFor: Record<string, number>;
  /** Cells that named no record, the commonest places first met; at most 200. */
  unmet: Unmet[];
  /** What cleaning did; absent where it did nothing. */
  cleaned?: CleanedCells[];
  /** Of those that were refused; absent where rules for duplicates refused none. */
  duplicates?: { rows: number; locked: number; rules: { name: string; label: Label; rows: number }[] };
}

const mostUnmet = 200;

export function newTally(): Tally {
  return { created: 0, updated: 0, unchanged: 0, skipped: 0, leftOut: 0, refused: 0, madeFor: {}, unmet: [] };
}

/** A copy to change while a transaction runs that may be taken back. */
export function copyOf(tally: Tally): Tally {
  return structuredClone(tally);
}

/** Rows that were dealt with, however. */
export function handledRows({
  created,
  updated,
  unchanged,
  skipped,
  // Runs that began before rows could be left out do not count them.
  leftOut = 0,
  refused,
}: Tally): number {
  return created + updated + unchanged + skipped + leftOut + refused;
}

export function countUnmet(tally: Tally, column: string, value: string, several = false): void {
  const known = tally.unmet.find((one) => one.column === column && one.value === value);
  if (known) known.count += 1;
  else if (tally.unmet.length < mostUnmet) {
    const shown = value.slice(0, 120);
    tally.unmet.push({ column, value: shown, count: 1, ...(several ? { several } : {}) });
  }
}
