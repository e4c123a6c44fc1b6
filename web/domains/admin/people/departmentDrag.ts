/** Dragging a department onto another, or to the top: what may be taken, and what lies over what. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

const kind = 'department';

export function draggableDepartment(element: HTMLElement, id: string, onDragged: (yes: boolean) => void) {
  return draggable({
    element,
    getInitialData: () => ({ kind, id }),
    onDragStart: () => onDragged(true),
    onDrop: () => onDragged(false),
  });
}

export interface DepartmentTarget {
  mayTake(id: string): boolean;
  onOver(over: boolean): void;
  onTake(id: string): void;
}

export function departmentTarget(element: HTMLElement, target: DepartmentTarget) {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => source.data.kind === kind && target.mayTake(String(source.data.id)),
    onDragEnter: () => target.onOver(true),
    onDragLeave: () => target.onOver(false),
    onDrop: ({ source }) => {
      target.onOver(false);
      target.onTake(String(source.data.id));
    },
  });
}
