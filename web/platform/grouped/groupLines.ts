/** The lines of a grouped table from top to bottom: heads of groups, rows as far as they are here, and what is still to come. */
import type { RecordData } from '../../../shared/query.ts';

export interface Group {
  /** Unlike that of every other group. */
  readonly key: string;
  readonly level: number;
  readonly name: string;
  readonly count: number;
  readonly groups: readonly Group[];
}

export type Line =
  | { readonly kind: 'head'; readonly group: Group }
  | { readonly kind: 'row'; readonly group: Group; readonly record: RecordData; readonly at: number }
  /** A row that is on its way. */
  | { readonly kind: 'wait'; readonly group: Group; readonly at: number }
  /** More rows follow; coming into sight asks for them. */
  | { readonly kind: 'more'; readonly group: Group; readonly left: number };

/** Rows drawn in advance for a group whose rows are not here yet. */
const waiting = 20;

/** @param rowsOf the rows that are here, undefined while the first are on their way */
export function linesOf(
  groups: readonly Group[],
  isShut: (key: string) => boolean,
  rowsOf: (key: string) => readonly RecordData[] | undefined,
): Line[] {
  const lines: Line[] = [];
  for (const group of groups) {
    lines.push({ kind: 'head', group });
    if (isShut(group.key)) continue;
    if (group.groups.length > 0) {
      lines.push(...linesOf(group.groups, isShut, rowsOf));
      continue;
    }
    const rows = rowsOf(group.key);
    if (rows === undefined) {
      for (let at = 0; at < Math.min(group.count, waiting); at++) lines.push({ kind: 'wait', group, at });
      continue;
    }
    rows.forEach((record, at) => {
      lines.push({ kind: 'row', group, record, at });
    });
    if (rows.length < group.count) lines.push({ kind: 'more', group, left: group.count - rows.length });
  }
  return lines;
}
