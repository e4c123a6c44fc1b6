/** How the cells of a column are to be read, as far as its header and values show it. */
import type { CellReading, ImportColumn } from '../../../../shared/imports.ts';
import { multipleOf } from './multiples.ts';

type Known = Pick<ImportColumn, 'ambiguous' | 'proposed'>;

const numeric = /^[-+(]?\s*\p{Sc}?\s*[-+]?\d[\d.,'\u00a0\u202f\u2019 ]*\)?\s*\p{Sc}?%?$/u;
const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])/;
const tag = /<(p|br|div|span|a|b|i|strong|em|ul|ol|li|table|h[1-6])(\s[^>]*)?\/?>/i;

/** Characters: longer cells are no numbers, and tags come early. */
const longestNumber = 60;
const htmlLookedAt = 500;

/** @param cells those that are not empty, of the rows that were looked at. */
export function columnReading(header: string, cells: readonly string[]): Known {
  const { dateOrder, isAmbiguous } = daysOf(cells);
  const decimal = decimalOf(cells);
  const multiply = multipleOf(header);
  const proposed: CellReading = {
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimal === ',' ? { decimal } : {}),
    ...(multiply ? { multiply } : {}),
    ...(mostly(cells, (cell) => tag.test(cell.slice(0, htmlLookedAt)), 0.3) ? { html: true as const } : {}),
  };
  const ambiguous = isAmbiguous ? 'dayMonth' : decimal === 'either' ? 'decimal' : undefined;
  return {
    ...(ambiguous ? { ambiguous } : {}),
    ...(Object.keys(proposed).length > 0 ? { proposed } : {}),
  };
}

function mostly(cells: readonly string[], is: (cell: string) => boolean, share: number): boolean {
  return cells.length > 0 && cells.filter(is).length >= cells.length * share;
}

/** Points between the parts mean day, month, year everywhere; slashes and strokes only what their rows prove. */
function daysOf(cells: readonly string[]): { dateOrder?: 'dmy' | 'mdy'; isAmbiguous: boolean } {
  let [days, dayFirst, monthFirst, points] = [0, 0, 0, 0];
  for (const cell of cells) {
    const match = day.exec(cell.trim());
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) continue;
    days += 1;
    if (match[2] === '.') points += 1;
    if (first > 12) dayFirst += 1;
    if (second > 12) monthFirst += 1;
  }
  if (days === 0 || days < cells.length * 0.8) return { isAmbiguous: false };
  if (dayFirst > 0 && monthFirst === 0) return { dateOrder: 'dmy', isAmbiguous: false };
  if (monthFirst > 0 && dayFirst === 0) return { dateOrder: 'mdy', isAmbiguous: false };
  if (points === days) return { dateOrder: 'dmy', isAmbiguous: false };
  // Some prove the one and some the other: each of those can be read, the rest only by somebody's word.
  return { isAmbiguous: true };
}

/** What stands before the fraction: a comma, a point, or either where every number could be thousands as well. */
function decimalOf(cells: readonly string[]): ',' | '.' | 'either' | null {
  let [numbers, comma, point, thousands] = [0, 0, 0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text.length > longestNumber || !numeric.test(text)) continue;
    numbers += 1;
    const digits = text.replace(/[^\d.,]/g, '');
    if (/^\d{1,3}\.\d{3}$/.test(digits)) thousands += 1;
    else if (/,\d{1,2}$|,\d{4,}$|\.\d{3},\d+$|^\d{4,},\d+$/.test(digits) || /\.\d{3}\.\d{3}$/.test(digits))
      comma += 1;
    else if (digits.includes('.')) point += 1;
  }
  if (numbers === 0 || numbers < cells.length * 0.8) return null;
  if (comma > 0) return point === 0 ? ',' : null;
  return thousands > 1 && point === 0 ? 'either' : point > 0 ? '.' : null;
}
