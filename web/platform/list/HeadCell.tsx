/** The head of one column: a click sorts, the edge changes the width, dragging takes the column to another place. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { type Column, checkWidth } from './columns.ts';
import styles from './grid.module.css';
import type { SortTerm } from './sortOrder.ts';
import { WidthHandle } from './WidthHandle.tsx';

interface HeadCellProps {
  readonly column: Column;
  /** From 0, the frozen name. */
  readonly at: number;
  readonly titleWidth: number;
  readonly terms: readonly SortTerm[];
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
  /** Puts a column before or behind another one. */
  onPlace(path: string, beside: string, side: 'before' | 'after'): void;
}

export function HeadCell({ column, at, titleWidth, terms, onSort, onWidth, onPlace }: HeadCellProps) {
  const box = useRef<HTMLDivElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [dragged, setDragged] = useState(false);
  const { path } = column;
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useEffect(() => {
    const element = box.current;
    if (!element || at === 0) return;
    return combine(
      draggable({
        element,
        canDrag: ({ input }) => !isOnHandle(element, input.clientX),
        getInitialData: () => ({ kind: 'column', path }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === 'column' && source.data.path !== path,
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const side = extractClosestEdge(self.data) === 'left' ? 'before' : 'after';
          latest.current(String(source.data.path), path, side);
        },
      }),
    );
  }, [at, path]);

  const place = terms.findIndex((term) => term.path === path);
  const term = terms[place];
  const order = term ? (term.descending ? 'descending' : 'ascending') : column.sortable ? 'none' : undefined;
  const Arrow = term?.descending ? IconArrowDown : IconArrowUp;
  return (
    <div
      ref={box}
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={order}
      className={classes(
        styles.head,
        at === 0 && styles.titleHead,
        column.kit.align === 'end' && styles.end,
        dragged && styles.dragged,
        edge === 'left' && styles.dropBefore,
        edge === 'right' && styles.dropAfter,
      )}
      style={
        at === 0
          ? { width: column.width }
          : { insetInlineStart: checkWidth + titleWidth + column.left, width: column.width }
      }
    >
      {column.sortable ? (
        <button
          type="button"
          className={classes(styles.headButton, term && styles.sorted)}
          onClick={(event) => onSort(path, event.shiftKey)}
          title={t('list.sortHint')}
        >
          <span className={styles.headText}>{column.label}</span>
          {term && <Arrow size={14} stroke={1.8} aria-hidden />}
          {term && terms.length > 1 && <span className={styles.sortPlace}>{place + 1}</span>}
        </button>
      ) : (
        <span className={styles.headText} title={column.label}>
          {column.label}
        </span>
      )}
      <WidthHandle width={column.width} onWidth={(next) => onWidth(path, next)} />
    </div>
  );
}

/** The last pixels of a head belong to its width. */
function isOnHandle(element: Element, x: number): boolean {
  return element.getBoundingClientRect().right - x < 6;
}
