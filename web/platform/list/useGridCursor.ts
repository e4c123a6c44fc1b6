/** The cell that the keys act on: it stays inside the grid and in sight, and the peek follows it. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';
import type { CellPlace, GridProps } from './gridProps.ts';

/** @param frozen Width in px of what does not scroll. */
export function useGridCursor(
  { rows, columns, peeked, onPeek }: Pick<GridProps, 'rows' | 'columns' | 'peeked' | 'onPeek'>,
  scroller: RefObject<HTMLDivElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  frozen: number,
) {
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 0 });
  const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
  const idAt = (row: number) => (rows[row] ? String(rows[row].id) : undefined);
  const show = ({ row, column }: CellPlace) => {
    virtual.scrollToIndex(row, { align: 'auto' });
    const box = scroller.current;
    const held = columns[column];
    if (!box || !held || column === 0) return;
    const sightWidth = box.clientWidth - frozen;
    if (held.left < box.scrollLeft) box.scrollLeft = held.left;
    else if (held.left + held.width > box.scrollLeft + sightWidth)
      box.scrollLeft = held.left + held.width - sightWidth;
  };
  /** Goes there, or as near as the grid reaches; returns where it came to stand. */
  const go = (place: CellPlace): CellPlace => {
    const next = { row: within(place.row, rows.length), column: within(place.column, columns.length) };
    setCursor(next);
    show(next);
    if (peeked !== undefined) onPeek(idAt(next.row));
    return next;
  };
  return { cursor, go, show, idAt };
}

export type GridCursor = ReturnType<typeof useGridCursor>;
