/** The lines of a grouped table as a tree grid: only those in sight are drawn; the arrow keys walk, open and close. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Colour, ObjectMeta, ViewGroup } from '../../../shared/metadata.ts';
import type { Format } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { usePrinting } from '../../base/printing.ts';
import { labelOf, t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { type Column, checkWidth, restWidth } from '../list/columns.ts';
import { GridHead } from '../list/GridHead.tsx';
import { cellId, GridRow } from '../list/GridRow.tsx';
import grid from '../list/grid.module.css';
import { rowHeights } from '../list/rowHeights.ts';
import type { SelectionHandle } from '../list/selection.ts';
import { GroupHead } from './GroupHead.tsx';
import styles from './grouped.module.css';
import type { Line } from './groupLines.ts';
import type { FiguredGroup } from './useGroups.ts';

interface GroupGridProps {
  readonly object: ObjectMeta;
  readonly lines: readonly Line[];
  readonly groups: readonly ViewGroup[];
  readonly columns: readonly Column[];
  readonly total: number;
  readonly stale: boolean;
  readonly sort: string | undefined;
  readonly density: keyof typeof rowHeights;
  readonly selection: SelectionHandle;
  readonly peeked: string | undefined;
  readonly format: Format;
  isShut(key: string): boolean;
  onToggle(key: string): void;
  onMore(key: string): void;
  /** Leaves whose rows are in sight. */
  onSight(keys: readonly string[]): void;
  onOpen(id: string, newTab: boolean): void;
  onPeek(id: string | undefined): void;
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
}

const lineId = (at: number) => `line-${at}`;

export function GroupGrid(props: GroupGridProps) {
  const { object, lines, groups, columns, selection, peeked, format, density } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const printing = usePrinting();
  const rowHeight = rowHeights[density];
  const title = columns[0];
  const width = checkWidth + (title?.width ?? 0) + restWidth(columns);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: printing ? 1000 : 8,
    scrollPaddingStart: 33,
  });
  const items = virtual.getVirtualItems();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another layout
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const sight = items.flatMap(({ index }) => lines[index] ?? []);
  const leaves = [...new Set(sight.flatMap((line) => (line.kind === 'head' ? [] : [line.group.key])))];
  const ends = sight.flatMap((line) => (line.kind === 'more' ? [line.group.key] : []));
  const { onSight, onMore } = props;
  const seen = leaves.join('\n');
  const ended = ends.join('\n');
  const latest = useRef({ onSight, onMore });
  latest.current = { onSight, onMore };
  useEffect(() => {
    if (seen) latest.current.onSight(seen.split('\n'));
  }, [seen]);
  useEffect(() => {
    if (ended) for (const key of ended.split('\n')) latest.current.onMore(key);
  }, [ended]);

  const rowAt = (record: unknown) =>
    lines.filter((line) => line.kind === 'row').findIndex((line) => line.record === record);
  const go = (at: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, at));
    setCursor(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  /** The head above a line, or above a head. */
  const headAbove = (at: number): number => {
    const line = lines[at];
    for (let up = at - 1; up >= 0; up--) {
      const above = lines[up];
      if (above?.kind === 'head' && (line?.kind !== 'head' || above.group.level < line.group.level))
        return up;
    }
    return at;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const line = lines[cursor];
    if (!line) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - 70) / rowHeight) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      return go(cursor + step);
    }
    const head = line.kind === 'head' ? line.group.key : undefined;
    if (event.key === 'Home' || event.key === 'End') go(event.key === 'Home' ? 0 : lines.length - 1);
    else if (event.key === 'ArrowLeft') {
      if (head !== undefined && !props.isShut(head)) props.onToggle(head);
      else go(headAbove(cursor));
    } else if (event.key === 'ArrowRight') {
      if (head !== undefined && props.isShut(head)) props.onToggle(head);
      else go(cursor + 1);
    } else if (event.key === 'Enter') {
      if (head !== undefined) props.onToggle(head);
      else if (line.kind === 'row') props.onOpen(String(line.record.id), event.ctrlKey || event.metaKey);
      else props.onMore(line.group.key);
    } else if (event.key === ' ') {
      if (head !== undefined) props.onToggle(head);
      else if (line.kind === 'row')
        props.onPeek(peeked === String(line.record.id) ? undefined : String(line.record.id));
    } else if (event.key === 'x' && line.kind === 'row') selection.toggle(rowAt(line.record), event.shiftKey);
    else if (event.key === 'Escape' && (peeked !== undefined || selection.selection.ids.size > 0)) {
      if (peeked !== undefined) props.onPeek(undefined);
      else selection.clear();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const target = event.target as Element;
    const at = Number(
      target.closest('[data-line],[data-row]')?.getAttribute('data-line') ??
        target.closest('[data-row]')?.getAttribute('data-row') ??
        -1,
    );
    const line = lines[at];
    if (!line || line.kind === 'more') return;
    setCursor(at);
    if (line.kind === 'head') return props.onToggle(line.group.key);
    if (line.kind !== 'row') return;
    const id = String(line.record.id);
    if (target.closest('[data-check]')) return selection.toggle(rowAt(line.record), event.shiftKey);
    if (target.closest('[data-peek]')) return props.onPeek(peeked === id ? undefined : id);
    if (!target.closest('[data-open]') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen(id, false);
  };

  const ids = selection.selection.ids;
  const selectable = object.verbs.update || object.verbs.delete;
  const people = object.name === 'user' || object.name === 'contact';
  const last = Math.max(1, columns.length - 1);
  const current = lines[cursor];
  return (
    <div className={grid.wrap}>
      <div
        ref={scroller}
        role="treegrid"
        tabIndex={0}
        aria-label={labelOf(object.pluralLabel)}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable={selectable}
        aria-activedescendant={
          current ? (current.kind === 'row' ? cellId(cursor, 0) : lineId(cursor)) : undefined
        }
        aria-busy={props.stale}
        className={grid.scroller}
        style={{ '--row': `${rowHeight}px` } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <GridHead
          columns={columns}
          first={1}
          last={last}
          width={width}
          sort={props.sort}
          selectable={selectable}
          ticked={selection.selection.all ? 'all' : ids.size > 0 ? 'some' : 'none'}
          onSort={props.onSort}
          onWidth={props.onWidth}
          onPlace={() => undefined}
          onTick={() => (ids.size > 0 ? selection.clear() : selection.selectLoaded())}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys */}
        <div
          role="rowgroup"
          className={classes(grid.body, props.stale && grid.stale)}
          style={{ height: Math.max(virtual.getTotalSize(), 1), width }}
          onClick={onClick}
        >
          {items.map(({ index, start, size }) => {
            const line = lines[index];
            if (!line) return null;
            const place = { transform: `translateY(${start}px)`, height: size, width };
            switch (line.kind) {
              case 'head':
                return (
                  <GroupHead
                    key={line.group.key}
                    id={lineId(index)}
                    group={line.group as FiguredGroup}
                    colour={colourOf(object, groups[line.group.level], line.group as FiguredGroup)}
                    columns={columns}
                    y={start}
                    height={size}
                    width={width}
                    index={index}
                    shut={props.isShut(line.group.key)}
                    current={cursor === index}
                    env={format.env}
                  />
                );
              case 'row':
                return (
                  <GridRow
                    key={`${line.group.key} ${String(line.record.id)}`}
                    record={line.record}
                    index={index}
                    y={start}
                    height={size}
                    columns={columns}
                    first={1}
                    last={last}
                    width={width}
                    env={format.env}
                    plural={object.plural}
                    selected={selection.has(String(line.record.id))}
                    peeked={peeked === String(line.record.id)}
                    cursor={cursor === index ? 0 : -1}
                    people={people}
                    selectable={selectable}
                  />
                );
              case 'wait':
                return (
                  <div
                    key={`${line.group.key} wait ${line.at}`}
                    className={styles.wait}
                    style={place}
                    aria-hidden="true"
                  >
                    <span />
                  </div>
                );
              default:
                return (
                  <div
                    key={`${line.group.key} more`}
                    id={lineId(index)}
                    role="row"
                    className={styles.more}
                    style={place}
                  >
                    <div role="gridcell" style={{ height: '100%' }}>
                      <button type="button" tabIndex={-1} onClick={() => props.onMore(line.group.key)}>
                        {t('views.moreRows', { count: line.left })}
                      </button>
                    </div>
                  </div>
                );
            }
          })}
        </div>
      </div>
    </div>
  );
}

/** Groups of a field with options carry the colour of their option. */
function colourOf(object: ObjectMeta, group: ViewGroup | undefined, own: FiguredGroup): Colour | undefined {
  const field = group && fieldOf(object, group.field);
  return field?.options?.find((option) => option.value === own.value)?.colour;
}
