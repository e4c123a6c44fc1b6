/** Cuts one row that holds quotes into its cells. */
import type { Dialect } from './dialect.ts';

export interface CutRecord {
  readonly cells: string[];
  /** Where the next row begins. */
  readonly next: number;
}

/**
 * `strict`: a quote inside a cell is escaped. `inner`: one that nothing but a delimiter or the end of the line follows
 * closes the cell, any other is a sign like the others. `single`: the same where quotes are never doubled. `opening`: a
 * quote that opens a cell and closes nowhere on its line is a sign like the others.
 */
export type Reading = 'strict' | 'inner' | 'single' | 'opening';

/** `open`: the text ends, or its limit comes, before the cell does; `stray`: a quote stands where none may. */
export type Failure = 'open' | 'stray';

const isBlank = (text: string, at: number, delimiter: string): boolean =>
  (text[at] === ' ' || text[at] === '\t') && !delimiter.startsWith(text[at]!);

/** @param text lines end with LF, or CR LF. @param limit where the row must have ended. */
export function cutRecord(
  text: string,
  start: number,
  limit: number,
  { delimiter, quote, escape: sign }: Dialect,
  reading: Reading,
): CutRecord | Failure {
  if (quote === null) throw new Error('nothing to cut: this dialect has no quotes');
  const cells: string[] = [];
  let lineEnd = endOfLine(text, start);
  let at = start;
  for (;;) {
    let open = at;
    while (isBlank(text, open, delimiter)) open += 1;
    const closed = text.startsWith(quote, open) ? closing(open + 1) : null;
    if (typeof closed === 'object' && closed !== null) {
      cells.push(closed.cell);
      at = closed.after;
      if (at > lineEnd) lineEnd = endOfLine(text, at);
      if (isEnd(at)) return { cells, next: afterEnd(at) };
      at += delimiter.length;
      continue;
    }
    if (closed !== null && reading !== 'opening') return closed;
    const next = text.indexOf(delimiter, at);
    if (next < 0 || next >= lineEnd) {
      cells.push(text.slice(at, beforeReturns(text, at, lineEnd)));
      return { cells, next: lineEnd + 1 };
    }
    cells.push(text.slice(at, next));
    at = next + delimiter.length;
  }

  function isEnd(position: number): boolean {
    if (position >= text.length || text[position] === '\n') return true;
    return text[position] === '\r' && /^\r+(\n|$)/.test(text.slice(position, position + 8));
  }

  function afterEnd(position: number): number {
    return endOfLine(text, position) + 1;
  }

  /** The cell whose inside begins at `from`, and where what follows it begins. */
  function closing(from: number): { cell: string; after: number } | Failure {
    const bound = reading === 'opening' ? Math.min(limit, lineEnd) : limit;
    let isEscaped = false;
    for (let search = from; ; ) {
      const found = text.indexOf(quote!, search);
      if (found < 0 || found >= bound) return 'open';
      if (sign !== quote && isBackslashed(text, from, found)) {
        isEscaped = true;
        search = found + 1;
        continue;
      }
      if (reading !== 'single' && text[found + 1] === quote) {
        isEscaped = true;
        search = found + 2;
        continue;
      }
      let after = found + 1;
      while (isBlank(text, after, delimiter)) after += 1;
      if (isEnd(after) || text.startsWith(delimiter, after)) {
        const inside = text.slice(from, found);
        const isPlain = !isEscaped && (sign === quote || !inside.includes('\\'));
        return { cell: isPlain ? inside : unescaped(inside), after };
      }
      if (reading === 'strict' || reading === 'opening') return 'stray';
      search = found + 1;
    }
  }

  function unescaped(inside: string): string {
    if (sign === quote) return inside.replaceAll(quote! + quote, quote!);
    const escaped = quote === "'" ? /\\(["'\\])|''/g : /\\(["'\\])|""/g;
    return inside.replace(escaped, (_, one: string | undefined) => one ?? quote!);
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isBackslashed(text: string, from: number, at: number): boolean {
  let before = at;
  while (before > from && text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** Where a line ends without the returns before its end. */
export function beforeReturns(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && text.charCodeAt(last - 1) === 13) last -= 1;
  return last;
}
