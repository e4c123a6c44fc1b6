/** What the keys do in a grid. */
import type { KeyboardEvent } from 'react';
import { copiedText } from './copiedText.ts';
import { commandOf } from './gridKeys.ts';
import type { GridProps } from './gridProps.ts';
import type { CellEditing } from './useCellEditing.ts';
import type { GridCursor } from './useGridCursor.ts';

/** Px of the grid's height that its head and its foot take. */
const headAndFoot = 70;

/** The answer to `keydown` of the grid's own element. */
export function useGridKeys(
  props: GridProps,
  { cursor, go, idAt }: GridCursor,
  editing: Pick<CellEditing, 'start' | 'commit'>,
) {
  const { rows, columns, selection, peeked } = props;

  const copy = (event: KeyboardEvent) => {
    // Marked text is what one means to copy.
    if (String(window.getSelection() ?? '') !== '') return;
    event.preventDefault();
    const ticked = rows.filter((row) => selection.selection.ids.has(String(row.id)));
    const under = { record: rows[cursor.row], column: columns[cursor.column] };
    void navigator.clipboard?.writeText(copiedText(ticked, columns, under, props.env));
  };

  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || rows.length === 0) return;
    const column = columns[cursor.column];
    const height = event.currentTarget.clientHeight;
    const page = Math.max(1, Math.floor((height - headAndFoot) / props.rowHeight) - 1);
    const command = commandOf(
      { key: event.key, shift: event.shiftKey, mod: event.ctrlKey || event.metaKey, alt: event.altKey },
      { page, onTitle: cursor.column === 0, editable: column?.editable ?? false },
    );
    if (!command || !column) return;
    const record = rows[cursor.row];
    const id = idAt(cursor.row);
    if (command.do === 'escape' && peeked === undefined && selection.selection.ids.size === 0) return;
    if (command.do === 'copy') {
      copy(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    switch (command.do) {
      case 'move': {
        const next = go({ row: cursor.row + command.rows, column: cursor.column + command.columns });
        if (command.select) {
          if (selection.selection.ids.size === 0) selection.toggle(cursor.row, false);
          selection.toggle(next.row, true);
        }
        return;
      }
      case 'edge':
        if (command.to === 'rowStart') go({ row: cursor.row, column: 0 });
        else if (command.to === 'rowEnd') go({ row: cursor.row, column: columns.length - 1 });
        else go({ row: command.to === 'first' ? 0 : rows.length - 1, column: cursor.column });
        if (command.to === 'last' && props.hasMore) props.onFarEnd();
        return;
      case 'edit':
        return editing.start(cursor, command.typed);
      case 'clear':
        if (record && !column.field.required) void editing.commit({ ...cursor, record }, null, 'stay');
        return;
      case 'open':
        if (id) props.onOpen(id, event.ctrlKey || event.metaKey);
        return;
      case 'peek':
        return props.onPeek(peeked === id ? undefined : id);
      case 'toggle':
        return selection.toggle(cursor.row, false);
      case 'toggleRange':
        return selection.toggle(cursor.row, true);
      case 'selectAll':
        return selection.selectLoaded();
      case 'escape':
        if (peeked !== undefined) props.onPeek(undefined);
        else selection.clear();
    }
  };
}
