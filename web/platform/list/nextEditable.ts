/** The cell that Tab goes to from one that was edited. */
import type { Column } from './columns.ts';
import type { CellPlace } from './gridProps.ts';

/** The next cell that can be edited (`way` 1) or the one before (-1), over the ends of two rows; undefined where there is none. */
export function nextEditable(
  from: CellPlace,
  way: 1 | -1,
  columns: readonly Pick<Column, 'editable'>[],
  rowCount: number,
): CellPlace | undefined {
  let { row, column } = from;
  for (let tries = 0; tries < columns.length * 2; tries++) {
    column += way;
    if (column < 0 || column >= columns.length) {
      row += way;
      column = way > 0 ? 0 : columns.length - 1;
    }
    if (row < 0 || row >= rowCount) return undefined;
    if (columns[column]?.editable) return { row, column };
  }
  return undefined;
}
