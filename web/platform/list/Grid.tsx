/** A list as a grid: virtual rows and columns, a cell cursor, one editor laid over the cell that is being changed. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { usePrinting } from '../../base/printing.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { narrowField } from '../layout/narrowField.ts';
import { CellEditor } from './CellEditor.tsx';
import { checkWidth, restWidth, valueAt } from './columns.ts';
import { GridFoot } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { cellId, GridRow } from './GridRow.tsx';
import styles from './grid.module.css';
import type { GridProps } from './gridProps.ts';
import print from './print.module.css';
import type { Selection } from './selection.ts';
import { useCellEditing } from './useCellEditing.ts';
import { useGridCursor } from './useGridCursor.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useGridPointer } from './useGridPointer.ts';
import { useGridSight } from './useGridSight.ts';

/** Rows that go on paper at most: about forty sheets. */
const mostPrinted = 1000;

export function Grid(props: GridProps) {
  const { object, rows, columns, rowHeight, env, selection, peeked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const title = columns[0];
  const width = checkWidth + (title?.width ?? 0) + restWidth(columns);
  const frozen = checkWidth + (title?.width ?? 0);
  const { first, last, scrolledX, look } = useGridSight(scroller, columns, frozen, printing);

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

  const place = useGridCursor(props, scroller, virtual, frozen);
  const { cursor } = place;
  const { editing, ...edit } = useCellEditing(props, scroller, place);
  const onKeyDown = useGridKeys(props, place, edit);
  const pointer = useGridPointer(props, scroller, place, edit.start);
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const text = event.clipboardData.getData('text/plain');
    if (!text) return;
    event.preventDefault();
    props.onPaste(text, cursor.row, cursor.column);
  };

  const ticked = tickedOf(selection.selection, rows.length);
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
          first={first}
          last={last}
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
          {...pointer}
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
                first={first}
                last={last}
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
                  onCommit={(value, step) => void edit.commit(editing, value, step)}
                  onClose={(step) => edit.end(editing, step)}
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
          first={first}
          last={last}
          width={width}
          rowIndex={rows.length + 2}
        />
      </div>
      {props.state && <div className={styles.state}>{props.state}</div>}
    </div>
  );
}

function tickedOf({ all, ids }: Selection, rowCount: number): 'all' | 'some' | 'none' {
  if (all || (ids.size > 0 && ids.size >= rowCount)) return 'all';
  return ids.size > 0 ? 'some' : 'none';
}
