/** A list as a grid: virtual rows and columns, a cell cursor, one editor laid over the cell that is being changed. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { usePrinting } from '../../base/printing.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { narrowField } from '../layout/narrowField.ts';
import { CellEditor, type EditorStep } from './CellEditor.tsx';
import { type Column, checkWidth, columnsInSight, restWidth, valueAt } from './columns.ts';
import { GridFoot, type GridFootFigures } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { cellId, GridRow } from './GridRow.tsx';
import styles from './grid.module.css';
import { commandOf } from './gridKeys.ts';
import print from './print.module.css';
import type { SelectionHandle } from './selection.ts';

export interface GridProps {
  readonly object: ObjectMeta;
  readonly label: string;
  readonly rows: readonly RecordData[];
  /** Rows that exist, as far as known; for assistive technology. */
  readonly rowCount: number | undefined;
  readonly columns: readonly Column[];
  readonly sort: string | undefined;
  readonly rowHeight: number;
  readonly env: FieldEnv;
  readonly selection: SelectionHandle;
  readonly peeked: string | undefined;
  readonly stale: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly foot: GridFootFigures;
  /** Shown in place of rows: skeleton, empty, error. */
  readonly state?: ReactNode;
  onMore(): void;
  /** The last row was asked for, and it is not here yet. */
  onFarEnd(): void;
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
  /** A column was taken to another place. */
  onPlace(path: string, beside: string, side: 'before' | 'after'): void;
  onOpen(id: string, newTab: boolean): void;
  onPeek(id: string | undefined): void;
  /** Writes one value; rejects with a problem. */
  onEdit(record: RecordData, column: Column, value: unknown): Promise<void>;
  onPaste(text: string, row: number, column: number): void;
}

/** Rows that go on paper at most: about forty sheets. */
const mostPrinted = 1000;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Editing extends Place {
  /** As it was when the editing began: others may change it, and rows may move, meanwhile. */
  readonly record: RecordData;
  readonly typed?: string;
  readonly refused?: { readonly value: unknown; readonly words: string };
}

export function Grid(props: GridProps) {
  const { object, rows, columns, rowHeight, env, selection, peeked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [sight, setSight] = useState({ first: 1, last: 12 });
  const [scrolledX, setScrolledX] = useState(false);
  const printing = usePrinting();
  const { first: firstShown, last: lastShownColumn } = printing
    ? { first: 1, last: columns.length - 1 }
    : sight;
  const title = columns[0];
  const width = checkWidth + (title?.width ?? 0) + restWidth(columns);
  const frozen = checkWidth + (title?.width ?? 0);

  // useVirtualizer keeps functions that may not be memoised; the compiler skips this component.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: printing ? mostPrinted : 8,
    scrollPaddingStart: 33,
    scrollPaddingEnd: 44,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { hasMore, loadingMore, onMore } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another layout
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  useEffect(() => {
    if (hasMore && !loadingMore && rows.length > 0 && lastShown >= rows.length - 25) onMore();
  }, [hasMore, loadingMore, onMore, lastShown, rows.length]);

  const look = () => {
    const box = scroller.current;
    if (!box) return;
    const next = columnsInSight(
      columns,
      box.scrollLeft - 200,
      box.scrollLeft + box.clientWidth - frozen + 200,
    );
    setSight((held) => (held.first === next.first && held.last === next.last ? held : next));
    setScrolledX(box.scrollLeft > 0);
  };
  const latestLook = useRef(look);
  latestLook.current = look;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are another sight
  useLayoutEffect(() => latestLook.current(), [columns]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => latestLook.current());
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  const clampRow = (row: number) => Math.max(0, Math.min(rows.length - 1, row));
  const clampColumn = (column: number) => Math.max(0, Math.min(columns.length - 1, column));

  const show = ({ row, column }: Place) => {
    virtual.scrollToIndex(row, { align: 'auto' });
    const box = scroller.current;
    const held = columns[column];
    if (!box || !held || column === 0) return;
    const sightWidth = box.clientWidth - frozen;
    if (held.left < box.scrollLeft) box.scrollLeft = held.left;
    else if (held.left + held.width > box.scrollLeft + sightWidth)
      box.scrollLeft = held.left + held.width - sightWidth;
  };
  const go = (place: Place) => {
    const next = { row: clampRow(place.row), column: clampColumn(place.column) };
    setCursor(next);
    show(next);
    if (peeked !== undefined) props.onPeek(idAt(next.row));
    return next;
  };
  const idAt = (row: number) => (rows[row] ? String(rows[row].id) : undefined);

  const startEdit = (place: Place, typed?: string) => {
    const record = rows[place.row];
    if (!columns[place.column]?.editable || !record) return;
    const next = { ...go(place), record };
    setEditing(typed === undefined ? next : { ...next, typed });
  };
  const endEdit = (from: Place, step: EditorStep) => {
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
    if (step === 'down') go({ row: from.row + 1, column: from.column });
    if (step === 'stay') return;
    if (step === 'down') return;
    // The next cell that can be edited, on the next row when this one ends.
    const way = step === 'next' ? 1 : -1;
    let { row, column } = from;
    for (let tries = 0; tries < columns.length * 2; tries++) {
      column += way;
      if (column < 0 || column >= columns.length) {
        row += way;
        column = way > 0 ? 0 : columns.length - 1;
      }
      if (!rows[row]) return;
      if (columns[column]?.editable) return startEdit({ row, column });
    }
  };
  const commit = async (place: Editing, value: unknown, step: EditorStep) => {
    const { record } = place;
    const column = columns[place.column];
    if (!column) return;
    endEdit(place, step);
    try {
      await props.onEdit(record, column, value);
    } catch (thrown) {
      const problem = problemOf(thrown);
      const words = problem.fields[column.field.name] ?? problem.sentence;
      setEditing({ row: place.row, column: place.column, record, refused: { value, words } });
      show(place);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || rows.length === 0) return;
    const column = columns[cursor.column];
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - 70) / rowHeight) - 1);
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
        if (command.to === 'last' && hasMore) props.onFarEnd();
        return;
      case 'edit':
        return startEdit(cursor, command.typed);
      case 'clear':
        if (record && !column.field.required) void commit({ ...cursor, record }, null, 'stay');
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

  /** The ticked rows with their heads, or the one value under the cursor, as a spreadsheet takes it. */
  const copied = (): string => {
    const chosen = rows.filter((row) => selection.selection.ids.has(String(row.id)));
    const textOf = (record: RecordData, column: Column) =>
      column.kit.text(valueAt(record, column.path), column.field, env).replace(/[\t\r\n]+/g, ' ');
    if (chosen.length === 0) {
      const record = rows[cursor.row];
      const column = columns[cursor.column];
      return record && column ? textOf(record, column) : '';
    }
    return [
      columns.map((column) => column.label),
      ...chosen.map((record) => columns.map((column) => textOf(record, column))),
    ]
      .map((line) => line.join('\t'))
      .join('\n');
  };
  const copy = (event: KeyboardEvent) => {
    if (String(window.getSelection() ?? '') !== '') return;
    event.preventDefault();
    void navigator.clipboard?.writeText(copied());
  };

  const placeOf = (event: MouseEvent): (Place & { target: Element }) | null => {
    const target = event.target as Element;
    const row = target.closest('[data-row]')?.getAttribute('data-row');
    const column = target.closest('[data-cell]')?.getAttribute('data-cell');
    if (row === null || row === undefined) return null;
    return { row: Number(row), column: column ? Number(column) : 0, target };
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event);
    const id = place && idAt(place.row);
    if (!place || !id) return;
    if (place.target.closest('[data-check]')) return selection.toggle(place.row, event.shiftKey);
    if (place.target.closest('[data-peek]')) return props.onPeek(peeked === id ? undefined : id);
    if (place.target.closest('[data-open]')) {
      // Middle clicks and Ctrl clicks stay the browser's: it opens a tab of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      return props.onOpen(id, false);
    }
    const same = cursor.row === place.row && cursor.column === place.column;
    if (event.shiftKey) return selection.toggle(place.row, true);
    if (
      same &&
      place.column > 0 &&
      event.detail === 1 &&
      document.activeElement === scroller.current &&
      wasCursor.current === `${place.row}/${place.column}`
    ) {
      return startEdit(place);
    }
    go(place);
  };
  /** Cell under the cursor when the pointer went down: a second click on it edits, the first only goes there. */
  const wasCursor = useRef('');
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event);
    if (place && !place.target.closest('[data-check],[data-open],[data-peek]')) startEdit(place);
  };
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const text = event.clipboardData.getData('text/plain');
    if (!text) return;
    event.preventDefault();
    props.onPaste(text, cursor.row, cursor.column);
  };

  const ids = selection.selection.ids;
  const ticked =
    selection.selection.all || (ids.size > 0 && ids.size >= rows.length)
      ? 'all'
      : ids.size > 0
        ? 'some'
        : 'none';
  const editColumn = editing ? columns[editing.column] : undefined;
  const editRecord = editing ? rows[editing.row] : undefined;
  const selectable = object.verbs.update || object.verbs.delete;
  const people = object.name === 'user' || object.name === 'contact';

  return (
    <div className={styles.wrap}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.rowCount === undefined ? -1 : props.rowCount + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable={selectable}
        aria-activedescendant={rows.length > 0 && !editing ? cellId(cursor.row, cursor.column) : undefined}
        aria-busy={props.stale}
        className={classes(styles.scroller, print.grid, scrolledX && styles.shadow)}
        style={{ '--row': `${rowHeight}px` } as React.CSSProperties}
        onScroll={look}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <GridHead
          columns={columns}
          first={firstShown}
          last={lastShownColumn}
          width={width}
          sort={props.sort}
          selectable={selectable}
          ticked={ticked}
          onSort={props.onSort}
          onWidth={props.onWidth}
          onPlace={props.onPlace}
          onTick={() => (ticked === 'none' ? selection.selectLoaded() : selection.clear())}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys */}
        <div
          role="rowgroup"
          className={classes(styles.body, props.stale && styles.stale)}
          style={{ height: Math.max(virtual.getTotalSize(), 1), width }}
          onMouseDown={() => {
            wasCursor.current = `${cursor.row}/${cursor.column}`;
          }}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {items.map((item) => {
            const record = rows[item.index];
            if (!record) return null;
            const id = String(record.id);
            return (
              <GridRow
                key={id}
                record={record}
                index={item.index}
                y={item.start}
                height={rowHeight}
                columns={columns}
                first={firstShown}
                last={lastShownColumn}
                width={width}
                env={env}
                plural={object.plural}
                selected={selection.has(id)}
                peeked={peeked === id}
                cursor={cursor.row === item.index ? cursor.column : -1}
                people={people}
                selectable={selectable}
              />
            );
          })}
          {editing && editColumn && editRecord && (
            <div role="row" style={{ display: 'contents' }}>
              <div role="gridcell" style={{ display: 'contents' }}>
                <CellEditor
                  key={`${editing.row}/${editing.column}/${editing.refused ? 'refused' : 'new'}`}
                  column={{ ...editColumn, field: narrowField(object, editColumn.field, editRecord) }}
                  value={valueAt(editRecord, editColumn.path)}
                  env={env}
                  typed={editing.typed}
                  refused={editing.refused}
                  left={
                    editing.column === 0
                      ? (scroller.current?.scrollLeft ?? 0) + checkWidth
                      : frozen + editColumn.left
                  }
                  top={editing.row * rowHeight}
                  width={editColumn.width}
                  height={rowHeight}
                  onCommit={(value, step) => void commit(editing, value, step)}
                  onClose={(step) => endEdit(editing, step)}
                />
              </div>
            </div>
          )}
        </div>
        {loadingMore && (
          <div className={styles.loadingMore} role="presentation">
            {t('frame.loading')}
          </div>
        )}
        <GridFoot
          {...props.foot}
          columns={columns}
          first={firstShown}
          last={lastShownColumn}
          width={width}
          rowIndex={rows.length + 2}
        />
      </div>
      {props.state && <div className={styles.state}>{props.state}</div>}
    </div>
  );
}
