/** A line of delimited text: cells guarded against formulas, quoted where they must be. */
import { guarded } from './guardedCell.ts';

const quoteBefore = new Map<string, RegExp>();

/** White space at an edge is quoted, so that no program trims it. */
function mustQuote(separator: string): RegExp {
  const known = quoteBefore.get(separator);
  if (known) return known;
  const made = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`);
  quoteBefore.set(separator, made);
  return made;
}

/** Ends with CR LF, as RFC 4180 has it. */
export function csvLine(cells: readonly string[], separator = ','): string {
  const quoted = mustQuote(separator);
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    const text = guarded(cells[at]!);
    if (at > 0) line += separator;
    line += quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return `${line}\r\n`;
}
