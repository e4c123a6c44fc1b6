/** Rows that are no records by their look: titles above the header, headers said again, sums and notes below. */
import type { SkippedRow, SkipReason } from '../../../../shared/imports.ts';
import { filledCells, isData } from './headerRow.ts';

/** So many are named; a file with more of them has another trouble. */
const mostNamed = 200;
const trailerLookedAt = 30;
const cellsShown = 4;
const cellLength = 80;

const total =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|总和|总额|(grand |sub-?)?totals?|sub-?totals?|sums?|summe|gesamt|итого)(?![\p{L}])/iu;
const note =
  /^([注备]|备注|说明|制表|打印|导出|审核|数据来源|第.{1,6}页|共.{1,12}[条页行笔]|confidential|copyright|©|generated|report|source:|notes?\b|page \d|filtered|as of|exported|end of)/iu;

/** The rows of a file from its first one, or from somewhere to its end. */
export interface LookedRows {
  readonly rows: readonly (readonly string[])[];
  /** Whether the last of them is the last of the file. */
  readonly isEnd: boolean;
}

/**
 * @param header index of the header; -1 where there is none. @param headerRows rows that it takes.
 * @param tail the last rows, where `start` does not reach the end.
 */
export function findSkipped(
  start: LookedRows,
  header: number,
  headerRows: number,
  tail: LookedRows | null,
): SkippedRow[] {
  const { rows } = start;
  const skipped: SkippedRow[] = [];
  const add = (index: number, reason: SkipReason): void => {
    if (skipped.length < mostNamed) skipped.push({ row: index + 1, reason, cells: shown(rows[index]!) });
  };
  for (let index = 0; index < header; index++) {
    if (filledCells(rows[index]!).length > 0) add(index, 'title');
  }
  const names = header < 0 ? [] : rows[header]!;
  const below = header < 0 ? 0 : header + headerRows;
  const end = start.isEnd ? trailerStart(rows, below) : rows.length;
  for (let index = below; index < end; index++) {
    const row = rows[index]!;
    if (isSame(row, names)) add(index, 'repeatedHeader');
    else if (isTotal(row)) add(index, 'total');
  }
  const last = start.isEnd ? start : tail;
  return last === null ? skipped : [...skipped, ...trailer(last, start.isEnd ? end : 0, start.isEnd)];
}

function trailer({ rows }: LookedRows, from: number, isNumbered: boolean): SkippedRow[] {
  const first = isNumbered ? from : trailerStart(rows, 0);
  const found: SkippedRow[] = [];
  let fromEnd = 0;
  for (let index = rows.length - 1; index >= first; index--) {
    const row = rows[index]!;
    if (filledCells(row).length === 0) continue;
    fromEnd += 1;
    const reason = isTotal(row) ? 'total' : note.test(filledCells(row)[0]!.trim()) ? 'note' : 'footer';
    found.unshift({ row: isNumbered ? index + 1 : null, fromEnd, reason, cells: shown(row) });
  }
  return found;
}

/** Index of the first row of the trailer; the number of rows where there is none. */
function trailerStart(rows: readonly (readonly string[])[], least: number): number {
  const widths = rows
    .slice(least, least + 1000)
    .map((row) => filledCells(row).length)
    .filter((filled) => filled > 0)
    .sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  let start = rows.length;
  for (let index = rows.length - 1; index >= Math.max(least + 1, rows.length - trailerLookedAt); index--) {
    const filled = filledCells(rows[index]!);
    if (filled.length === 0) continue;
    if (!isTotal(rows[index]!) && !isFooter(filled, usual)) break;
    start = index;
  }
  return start;
}

/** A line of words where records have several cells. */
function isFooter(filled: readonly string[], usual: number): boolean {
  return usual >= 3 && filled.length <= Math.max(1, usual * 0.3) && !filled.every(isData);
}

/** A word for a sum, and nothing but figures and gaps beside it. */
function isTotal(row: readonly string[]): boolean {
  const at = row.findIndex((cell) => cell.trim() !== '');
  if (at < 0 || !total.test(row[at]!.trim())) return false;
  const rest = filledCells(row.slice(at + 1));
  return row.length > 1 && rest.every((cell) => isData(cell) || total.test(cell.trim()));
}

function isSame(row: readonly string[], names: readonly string[]): boolean {
  return (
    filledCells(names).length > 1 && names.every((name, index) => (row[index] ?? '').trim() === name.trim())
  );
}

function shown(row: readonly string[]): string[] {
  return filledCells(row)
    .slice(0, cellsShown)
    .map((cell) => cell.trim().slice(0, cellLength));
}
