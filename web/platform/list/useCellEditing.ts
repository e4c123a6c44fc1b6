/** Changing one cell of a grid after another: what is typed goes out, what is refused comes back with the reason. */
import { type RefObject, useState } from 'react';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import type { EditorStep } from './CellEditor.tsx';
import type { CellPlace, GridProps } from './gridProps.ts';
import { nextEditable } from './nextEditable.ts';
import type { GridCursor } from './useGridCursor.ts';

interface Editing extends CellPlace {
  /** As it was when the editing began: others may change it, and rows may move, meanwhile. */
  readonly record: RecordData;
  readonly typed?: string;
  readonly refused?: { readonly value: unknown; readonly words: string };
}

export function useCellEditing(
  { rows, columns, onEdit }: Pick<GridProps, 'rows' | 'columns' | 'onEdit'>,
  scroller: RefObject<HTMLDivElement | null>,
  { go, show }: Pick<GridCursor, 'go' | 'show'>,
) {
  const [editing, setEditing] = useState<Editing | null>(null);

  const start = (place: CellPlace, typed?: string) => {
    const record = rows[place.row];
    if (!columns[place.column]?.editable || !record) return;
    const next = { ...go(place), record };
    setEditing(typed === undefined ? next : { ...next, typed });
  };
  const end = (from: CellPlace, step: EditorStep) => {
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
    if (step === 'stay') return;
    if (step === 'down') {
      go({ row: from.row + 1, column: from.column });
      return;
    }
    const next = nextEditable(from, step === 'next' ? 1 : -1, columns, rows.length);
    if (next) start(next);
  };
  const commit = async (place: Editing, value: unknown, step: EditorStep) => {
    const { record } = place;
    const column = columns[place.column];
    if (!column) return;
    end(place, step);
    try {
      await onEdit(record, column, value);
    } catch (thrown) {
      const problem = problemOf(thrown);
      const words = problem.fields[column.field.name] ?? problem.sentence;
      setEditing({ row: place.row, column: place.column, record, refused: { value, words } });
      show(place);
    }
  };
  return { editing, start, end, commit };
}

export type CellEditing = ReturnType<typeof useCellEditing>;
