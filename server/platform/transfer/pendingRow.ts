/** Rows of a file on their way to records: their values so far, and what stands against them. */
import type { RecordData } from '../../../shared/query.ts';
import type { Context } from '../context.ts';
import { countCleaned } from './cleaningTally.ts';
import type { ImportPlan } from './importPlan.ts';
import type { PlannedColumn } from './planColumn.ts';
import { isOneOf, type PlannedWords } from './planRows.ts';
import type { Row } from './reading/readRequest.ts';
import { cellText, type ReadRow, type RowError, readRow } from './readRow.ts';
import { countUnmet, type Tally } from './tally.ts';

export interface Pending extends ReadRow {
  readonly row: Row;
  readonly values: RecordData;
  readonly errors: RowError[];
}

export function isGood(one: Pending): boolean {
  return one.errors.length === 0;
}

export function readPending(
  ctx: Context,
  columns: readonly PlannedColumn[],
  row: Row,
  tally: Tally,
): Pending {
  const [, cells, fault] = row;
  // What could not be cut into its cells without doubt is refused as it is, never read in part.
  if (fault) {
    const errors = [{ field: '', column: null, text: fault }];
    return { row, values: {}, references: [], errors, cleaned: [] };
  }
  const read = readRow(columns, cells, ctx.env);
  if (read.cleaned.length > 0) {
    tally.cleaned ??= [];
    countCleaned(tally.cleaned, row[0], read.cleaned);
  }
  const errors = read.errors.filter((error) => !isEmptied(error, columns, read.values, cells, tally));
  const pending: Pending = { ...read, row, errors };
  for (const { field, keepsEmpty } of columns) {
    if (keepsEmpty && pending.values[field.name] === null) delete pending.values[field.name];
  }
  return pending;
}

/** Words that are no options are left empty where the rules say so. */
function isEmptied(
  error: RowError,
  columns: readonly PlannedColumn[],
  values: RecordData,
  cells: readonly string[],
  tally: Tally,
): boolean {
  const column = columns.find((one) => one.field.name === error.field && one.header === error.column);
  if (column?.unlisted !== 'empty') return false;
  values[column.field.name] = null;
  countUnmet(tally, column.header, (cellText(column, cells) ?? '').trim());
  return true;
}

/** Why the row is no record of ours; null: it is one. */
export function leftOutBy(
  { rows, leaveOut }: Pick<ImportPlan, 'rows' | 'leaveOut'>,
  row: Row,
): RowError | null {
  const [, cells] = row;
  const untaken = rows.only.find((rule) => !isOneOf(rule, cells));
  if (untaken) {
    return why(
      untaken,
      cells,
      (cell) => `Left out: the rules take other rows only; the cell is “${cell}”.`,
      (cell) => `未导入：不在规则选取的行之内，单元格为“${cell}”。`,
    );
  }
  const rule = leaveOut.find((one) => isOneOf(one, cells));
  if (!rule) return null;
  return why(
    rule,
    cells,
    (cell) => `Left out as the rules say: the cell is “${cell}”.`,
    (cell) => `按规则未导入：单元格为“${cell}”。`,
  );
}

function why(
  { index, header }: PlannedWords,
  cells: readonly string[],
  en: (cell: string) => string,
  zh: (cell: string) => string,
): RowError {
  const cell = (cells[index] ?? '').trim().slice(0, 60);
  return { field: '', column: header, text: { en: en(cell), zh: zh(cell) } };
}
