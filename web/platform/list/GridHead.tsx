/** The heads of the columns: a click sorts, the edge changes the width, the menu does the rest. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { type Column, checkWidth, leastWidth } from './columns.ts';
import styles from './grid.module.css';
import { sortTerms } from './sortOrder.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly sort: string | undefined;
  readonly selectable: boolean;
  readonly ticked: 'none' | 'some' | 'all';
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
  onTick(): void;
}

export function GridHead({
  columns,
  first,
  last,
  width,
  sort,
  selectable,
  ticked,
  onSort,
  onWidth,
  onTick,
}: GridHeadProps) {
  const title = columns[0];
  if (!title) return null;
  const terms = sortTerms(sort);
  const head = (column: Column, at: number) => {
    const place = terms.findIndex((term) => term.path === column.path);
    const term = terms[place];
    const order = term
      ? term.descending
        ? 'descending'
        : 'ascending'
      : column.sortable
        ? 'none'
        : undefined;
    return (
      <div
        key={column.path}
        role="columnheader"
        aria-colindex={at + 2}
        aria-sort={order}
        className={classes(
          styles.head,
          at === 0 && styles.titleHead,
          column.kit.align === 'end' && styles.end,
        )}
        style={
          at === 0
            ? { width: column.width }
            : { insetInlineStart: checkWidth + title.width + column.left, width: column.width }
        }
      >
        {column.sortable ? (
          <button
            type="button"
            className={classes(styles.headButton, term && styles.sorted)}
            onClick={(event) => onSort(column.path, event.shiftKey)}
            title={t('list.sortHint')}
          >
            <span className={styles.headText}>{column.label}</span>
            {term &&
              (term.descending ? (
                <IconArrowDown size={14} stroke={1.8} aria-hidden />
              ) : (
                <IconArrowUp size={14} stroke={1.8} aria-hidden />
              ))}
            {term && terms.length > 1 && <span className={styles.sortPlace}>{place + 1}</span>}
          </button>
        ) : (
          <span className={styles.headText} title={column.label}>
            {column.label}
          </span>
        )}
        <WidthHandle width={column.width} onWidth={(next) => onWidth(column.path, next)} />
      </div>
    );
  };
  return (
    <div role="rowgroup" className={styles.headGroup} style={{ width }}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div className={styles.frozen} style={{ width: checkWidth + title.width }} role="presentation">
          <div
            role="columnheader"
            aria-colindex={1}
            className={styles.check}
            aria-label={t('list.selection')}
          >
            {selectable && (
              <input
                type="checkbox"
                aria-label={t('list.selectLoaded')}
                checked={ticked === 'all'}
                ref={(input) => {
                  if (input) input.indeterminate = ticked === 'some';
                }}
                onChange={onTick}
              />
            )}
          </div>
          {head(title, 0)}
        </div>
        {columns.slice(first, last + 1).map((column, index) => head(column, first + index))}
      </div>
    </div>
  );
}

/** Drawn by the pointer only: with the keyboard the width stands in the menu of columns. */
function WidthHandle({ width, onWidth }: { readonly width: number; onWidth(width: number): void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const at = (event: PointerEvent) =>
    Math.max(
      leastWidth,
      Math.round((start.current?.width ?? width) + event.clientX - (start.current?.x ?? event.clientX)),
    );
  return (
    <span
      className={styles.handle}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) onWidth(at(event));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
