/** From the rows of a file those that are an import's own; a row that makes several records comes once for each. */
import type { Failure } from './importBatch.ts';
import { isOneOf, type PlannedRows, type PlannedWords } from './planRows.ts';
import type { Row } from './reading/readRequest.ts';
import { listOf } from './sources/cellForms.ts';

/** Records of one row are numbered: row 7 makes 7000, 7001 … */
const mostOfRow = 1000;

const holds = (rules: readonly PlannedWords[], cells: readonly string[]): boolean =>
  rules.every((rule) => isOneOf(rule, cells));

/** The ids in a cell, each once. */
export function valuesOf(cell: string, separator: string): readonly string[] {
  const parts = listOf(cell.trim()) ?? cell.split(separator);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

function isOwn({ only, others, isRest }: PlannedRows, [, cells, fault]: Row): boolean {
  // Where the cells are in doubt, nobody knows whose the row is.
  if (fault) return isRest;
  if (others.some((rules) => holds(rules, cells))) return false;
  return isRest || holds(only, cells);
}

export function chooseRows(plan: PlannedRows, rows: readonly Row[]): readonly Row[] {
  const own = plan.others.length === 0 && plan.isRest ? rows : rows.filter((row) => isOwn(plan, row));
  const { each } = plan;
  if (each === null) return own;
  return own.flatMap((row): Row[] => {
    const [number, cells, fault] = row;
    if (fault) return [[number * mostOfRow, cells, fault]];
    const values = valuesOf(cells[each.index] ?? '', each.separator);
    if (values.length > mostOfRow) return [[number * mostOfRow, cells, tooMany]];
    return values.map((value, at): Row => {
      return [number * mostOfRow + at, cells.with(each.index, value)];
    });
  });
}

const tooMany = {
  en: `The cell holds more than ${mostOfRow} values; each would make a record.`,
  zh: `单元格中的值超过 ${mostOfRow} 个，每个值会生成一条记录。`,
};

/** The row of the file that a chosen row came from. */
export function fileRow({ each }: PlannedRows, number: number): number {
  return each === null ? number : Math.floor(number / mostOfRow);
}

/** What was refused, by the rows of the file: one for all records that a row would have made. */
export function byFileRow(plan: PlannedRows, failures: readonly Failure[]): readonly Failure[] {
  if (plan.each === null) return failures;
  const rows = new Map<number, Failure>();
  for (const { row, errors, leftOut } of failures) {
    const [number, cells, ...fault] = row;
    const own = fileRow(plan, number);
    const known = rows.get(own);
    rows.set(own, {
      row: [own, cells, ...fault],
      errors: [...(known?.errors ?? []), ...errors],
      leftOut: leftOut && (known?.leftOut ?? true),
    });
  }
  return [...rows.values()];
}
