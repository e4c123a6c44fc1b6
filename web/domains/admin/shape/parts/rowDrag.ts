/** Lets a row be dragged by its handle to another place of its list, or of a list that takes the same kind of rows. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

export type RowSide = 'before' | 'after';

export interface RowDrag {
  readonly element: HTMLElement;
  readonly handle: HTMLElement;
  /** Only rows of one kind are taken. */
  readonly kind: string;
  readonly id: string;
  /** Rows that stand side by side rather than one below the other. */
  readonly across?: boolean;
  onDragged(dragged: boolean): void;
  /** Where the row over this one would come to stand; null when it leaves. */
  onOver(side: RowSide | null): void;
  onPlace(id: string, beside: string, side: RowSide): void;
}

/** Answers how to end it. */
export function rowDrag({ element, handle, kind, id, across, onDragged, onOver, onPlace }: RowDrag) {
  const sideOf = (data: Record<string | symbol, unknown>): RowSide => {
    const edge = extractClosestEdge(data);
    return edge === 'top' || edge === 'left' ? 'before' : 'after';
  };
  return combine(
    draggable({
      element,
      dragHandle: handle,
      getInitialData: () => ({ kind, id }),
      onDragStart: () => onDragged(true),
      onDrop: () => onDragged(false),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
      getData: ({ input }) =>
        attachClosestEdge(
          {},
          { element, input, allowedEdges: across ? ['left', 'right'] : ['top', 'bottom'] },
        ),
      onDrag: ({ self }) => onOver(sideOf(self.data)),
      onDragLeave: () => onOver(null),
      onDrop: ({ self, source, location }) => {
        onOver(null);
        // A row inside of a place that takes rows too: only the innermost one acts.
        if (location.current.dropTargets[0]?.element !== element) return;
        onPlace(String(source.data.id), id, sideOf(self.data));
      },
    }),
  );
}
