/** What clicks do in a grid: tick, peek, open, go to a cell, and edit the one that the cursor stood on. */
import { type MouseEvent, type RefObject, useRef } from 'react';
import type { CellPlace, GridProps } from './gridProps.ts';
import type { CellEditing } from './useCellEditing.ts';
import type { GridCursor } from './useGridCursor.ts';

export function useGridPointer(
  { selection, peeked, onPeek, onOpen }: Pick<GridProps, 'selection' | 'peeked' | 'onPeek' | 'onOpen'>,
  scroller: RefObject<HTMLDivElement | null>,
  { cursor, go, idAt }: GridCursor,
  startEdit: CellEditing['start'],
) {
  /** Cell under the cursor when the pointer went down: a second click on it edits, the first only goes there. */
  const wasCursor = useRef('');
  const onMouseDown = () => {
    wasCursor.current = `${cursor.row}/${cursor.column}`;
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event);
    const id = place && idAt(place.row);
    if (!place || !id) return;
    if (place.target.closest('[data-check]')) return selection.toggle(place.row, event.shiftKey);
    if (place.target.closest('[data-peek]')) return onPeek(peeked === id ? undefined : id);
    if (place.target.closest('[data-open]')) {
      // Middle clicks and Ctrl clicks stay the browser's: it opens a tab of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      return onOpen(id, false);
    }
    if (event.shiftKey) return selection.toggle(place.row, true);
    const again =
      cursor.row === place.row &&
      cursor.column === place.column &&
      wasCursor.current === `${place.row}/${place.column}`;
    if (again && place.column > 0 && event.detail === 1 && document.activeElement === scroller.current)
      return startEdit(place);
    go(place);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event);
    if (place && !place.target.closest('[data-check],[data-open],[data-peek]')) startEdit(place);
  };
  return { onMouseDown, onClick, onDoubleClick };
}

function placeOf(event: MouseEvent): (CellPlace & { target: Element }) | null {
  const target = event.target as Element;
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  const column = target.closest('[data-cell]')?.getAttribute('data-cell');
  if (row === null || row === undefined) return null;
  return { row: Number(row), column: column ? Number(column) : 0, target };
}
