/** How a text is cut into cells: the delimiter, quote and escape that cut its first rows into the most even columns. */
import type { Dialect } from './dialect.ts';
import { RowCutter } from './rowCutter.ts';

const charactersLookedAt = 262_144;
const rowsLookedAt = 200;

const common = [',', ';', '\t', '|'];

/** Signs that are seldom delimiters and often something else: the evidence must be clear. */
const rare: readonly { readonly delimiter: string; readonly columns: number }[] = [
  { delimiter: '^', columns: 2 },
  { delimiter: '~', columns: 2 },
  { delimiter: '\u00a7', columns: 2 },
  { delimiter: '\u0001', columns: 2 },
  { delimiter: ':', columns: 3 },
  { delimiter: ' ', columns: 4 },
];

interface Judged {
  readonly dialect: Dialect;
  /** Share of rows that have the commonest number of cells, and that number. */
  readonly share: number;
  readonly width: number;
  readonly score: number;
  readonly rows: readonly (readonly string[])[];
  readonly mended: number;
}

/** @param text from the beginning of the file, with plain lines. @param whole whether that is all of it. */
export function sniffDialect(text: string, whole: boolean): Dialect {
  const sample = cutAtLine(text, whole);
  const quote = sniffQuote(sample);
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  const judge = (delimiter: string, how: Partial<Dialect> = {}): Judged =>
    judged(sample, { delimiter, quote, escape: quote, ...how });
  let best = named === undefined ? bestDelimiter(judge) : judge(named);
  const { delimiter } = best.dialect;
  if (sample.includes(`\\${quote}`)) {
    const backslashed = judge(delimiter, { escape: '\\' });
    if (backslashed.mended < best.mended) best = backslashed;
  }
  const unquoted = best.mended > best.rows.length * 0.3 ? judge(delimiter, { quote: null }) : null;
  if (unquoted && unquoted.share >= 0.95 && unquoted.share > best.share) best = unquoted;
  return spaced(best, judge).dialect;
}

function cutAtLine(text: string, whole: boolean): string {
  if (whole && text.length <= charactersLookedAt) return text;
  const sample = text.slice(0, charactersLookedAt);
  return sample.slice(0, sample.lastIndexOf('\n') + 1) || sample;
}

/** The double quote, unless only single ones open and close cells. */
function sniffQuote(sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const opened = count(/(^|[,;\t|^~])[ \t]*'/gm);
  const closed = count(/'[ \t]*(?=[,;\t|^~\r]|$)/gm);
  const isSingle = opened >= 2 && closed >= opened * 0.8 && count(/(^|[,;\t|^~ ])"/gm) === 0;
  return isSingle ? "'" : '"';
}

function bestDelimiter(judge: (delimiter: string) => Judged): Judged {
  const judgements = common.map((delimiter) => judge(delimiter));
  const best = judgements.reduce((first, second) => (second.score > first.score ? second : first));
  if (best.share >= 0.7) return best;
  const [clear] = rare
    .map(({ delimiter, columns }) => ({ columns, ...judge(delimiter) }))
    .filter(
      ({ share, width, columns, rows }) =>
        share >= 0.95 && width >= columns && rows.length >= 3 && !isClock(rows),
    )
    .sort((a, b) => b.score - a.score);
  return clear ?? best;
}

/** Times of day are cut by colons into even cells as well. */
function isClock(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(1).every((row) => row.every((cell) => /\d{1,2}\s*$|^\s*\d{1,2}/.test(cell)));
}

/** Where every delimiter has a space behind it, the space belongs to it. */
function spaced(best: Judged, judge: (delimiter: string, how: Partial<Dialect>) => Judged): Judged {
  const { delimiter } = best.dialect;
  if (delimiter !== ',' && delimiter !== ';') return best;
  const behind = best.rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
  const open = behind.filter((cell) => cell.startsWith(' ')).length;
  if (open === 0) return best;
  const other = judge(`${delimiter} `, best.dialect.quote === null ? { quote: null } : {});
  return other.share >= best.share && other.width === best.width && other.mended <= best.mended
    ? other
    : best;
}

function judged(sample: string, dialect: Dialect): Judged {
  const cutter = new RowCutter(dialect);
  const cut = cutter.cut(sample, true);
  const rows = cut
    .slice(0, rowsLookedAt)
    .map((row) => row.cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let [share, width, score] = [0, 1, 0];
  for (const [one, count] of widths) {
    const part = count / rows.length;
    const own = one > 1 ? part ** 2 * Math.log2(one + 1) : 0;
    if (own > score) [share, width, score] = [part, one, own];
  }
  return { dialect, share, width, score, rows, mended: cutter.mended };
}
