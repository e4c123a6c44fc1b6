/** The head of one column: a click sorts, the edge changes the width, dragging takes the column to another place. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import type { ColumnSide } from './columnDrag.ts';
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
  onPlace(path: string, beside: string, side: ColumnSide): void;
}

export function HeadCell({ column, at, titleWidth, terms, onSort, onWidth, onPlace }: HeadCellProps) {
  const box = useRef<HTMLDivElement>(null);
  const [side, setSide] = useState<ColumnSide | null>(null);
  const [dragged, setDragged] = useState(false);
  const { path } = column;
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useEffect(() => {
    const element = box.current;
    if (!element || at === 0) return;
    let end: (() => void) | undefined;
    let gone = false;
    const attach = async () => {
      const { columnDrag } = await import('./columnDrag.ts');
      if (gone) return;
      end = columnDrag({
        element,
        path,
        startsAt: (x) => !isOnHandle(element, x),
        onDragged: setDragged,
        onOver: setSide,
        onPlace: (...placed) => latest.current(...placed),
      });
    };
    // Not part of what the list needs to stand.
    const timer = setTimeout(() => void attach(), 500);
    return () => {
      gone = true;
      clearTimeout(timer);
      end?.();
    };
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
        side === 'before' && styles.dropBefore,
        side === 'after' && styles.dropAfter,
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
