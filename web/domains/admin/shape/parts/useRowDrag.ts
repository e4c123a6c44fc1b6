/** Ties a row and its grip to dragging, and says what is going on with it. */
import { useEffect, useRef, useState } from 'react';
import { type RowSide, rowDrag } from './rowDrag.ts';

export interface RowDragState {
  readonly row: React.RefObject<HTMLElement | null>;
  readonly grip: React.RefObject<HTMLButtonElement | null>;
  readonly dragged: boolean;
  /** The side on which another row would come to stand. */
  readonly side: RowSide | null;
}

export function useRowDrag(
  kind: string,
  id: string,
  onPlace: (id: string, beside: string, side: RowSide) => void,
): RowDragState {
  const row = useRef<HTMLElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  const [dragged, setDragged] = useState(false);
  const [side, setSide] = useState<RowSide | null>(null);
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useEffect(() => {
    const element = row.current;
    const handle = grip.current;
    if (!element || !handle) return;
    return rowDrag({
      element,
      handle,
      kind,
      id,
      onDragged: setDragged,
      onOver: setSide,
      onPlace: (...placed) => latest.current(...placed),
    });
  }, [kind, id]);
  return { row, grip, dragged, side };
}
