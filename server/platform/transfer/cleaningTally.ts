/** What cleaning did in an import: counts for each column and rule, with the first examples. */
import type { CleaningRuleName } from '../../../shared/cleaning/rule.ts';
import type { CellChange } from './cleanCells.ts';

export interface CleanedCells {
  readonly column: string;
  readonly rule: CleaningRuleName;
  /** Cells that became something else. */
  changed: number;
  /** Cells of which only a person can say what would be right; they came as they were. */
  told: number;
  readonly examples: { readonly row: number; readonly before: string; readonly after: string | null }[];
}

const mostExamples = 5;
const shownLength = 120;

export function countCleaned(counts: CleanedCells[], row: number, changes: readonly CellChange[]): void {
  for (const { column, rule, before, after } of changes) {
    let known = counts.find((one) => one.column === column && one.rule === rule);
    if (!known) {
      known = { column, rule, changed: 0, told: 0, examples: [] };
      counts.push(known);
    }
    if (after === null) known.told += 1;
    else known.changed += 1;
    if (known.examples.length < mostExamples) {
      known.examples.push({
        row,
        before: before.slice(0, shownLength),
        after: after === null ? null : after.slice(0, shownLength),
      });
    }
  }
}
