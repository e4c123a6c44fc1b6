/** Lets the head of a column be dragged before or behind another one; loaded when the list stands. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

export type ColumnSide = 'before' | 'after';

export interface ColumnDrag {
  readonly element: HTMLElement;
  readonly path: string;
  /** Whether a press at this place of the screen drags. */
  startsAt(x: number): boolean;
  onDragged(dragged: boolean): void;
  /** Where the column over this one would come to stand; null when it leaves. */
  onOver(side: ColumnSide | null): void;
  onPlace(path: string, beside: string, side: ColumnSide): void;
}

/** Answers how to end it. */
export function columnDrag({ element, path, startsAt, onDragged, onOver, onPlace }: ColumnDrag): () => void {
  const sideOf = (data: Record<string | symbol, unknown>): ColumnSide =>
    extractClosestEdge(data) === 'left' ? 'before' : 'after';
  return combine(
    draggable({
      element,
      canDrag: ({ input }) => startsAt(input.clientX),
      getInitialData: () => ({ kind: 'column', path }),
      onDragStart: () => onDragged(true),
      onDrop: () => onDragged(false),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'column' && source.data.path !== path,
      getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['left', 'right'] }),
      onDrag: ({ self }) => onOver(sideOf(self.data)),
      onDragLeave: () => onOver(null),
      onDrop: ({ self, source }) => {
        onOver(null);
        onPlace(String(source.data.path), path, sideOf(self.data));
      },
    }),
  );
}
