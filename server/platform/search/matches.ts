/** Where the terms of a search stand in a label, for marking them. */
import { fold } from '../../../shared/fold.ts';

/** In UTF-16 code units, the end not included. */
export type MatchRange = readonly [start: number, end: number];

/** Ranges in order, not overlapping. */
export function matchesIn(label: string, q: string): readonly MatchRange[] {
  // Folding may change lengths; then positions of the folded text mean nothing in the label.
  const folded = fold(label);
  if (folded.length !== label.length) return [];
  const found: [number, number][] = [];
  for (const term of fold(q).split(/\s+/)) {
    const at = term === '' ? -1 : folded.indexOf(term);
    if (at >= 0) found.push([at, at + term.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else joined.push(range);
  }
  return joined;
}
