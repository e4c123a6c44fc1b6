/** A list whose rows are put in order by dragging, by keys or by menu. */
import { announce } from '@atlaskit/pragmatic-drag-and-drop-live-region';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../../base/texts.ts';
import styles from './parts.module.css';
import { besideOf, type Step, stepped } from './placed.ts';
import { RowHandle } from './RowHandle.tsx';
import { useRowDrag } from './useRowDrag.ts';

export interface SortableRowsProps<Item> {
  readonly items: readonly Item[];
  /** What the rows are, for dragging: rows of another list are not taken. */
  readonly kind: string;
  readonly label: string;
  /** Rows are dealt with one by one: nothing can be moved. */
  readonly fixed?: boolean;
  keyOf(item: Item): string;
  nameOf(item: Item): string;
  onOrder(items: readonly Item[]): void;
  readonly children: (item: Item, index: number) => ReactNode;
}

export function SortableRows<Item>(props: SortableRowsProps<Item>) {
  const { items, kind, label, fixed = false, keyOf, nameOf, onOrder, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const step = (at: number, way: Step) => {
    const item = items[at];
    const next = stepped(items, at, way);
    if (item === undefined || next === items) return;
    onOrder(next);
    announce(t('shape.movedTo', { name: nameOf(item), place: next.indexOf(item) + 1, count: items.length }));
    // The row's element may have been put elsewhere, which loses the focus.
    const key = keyOf(item);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-grip] button`)?.focus(),
    );
  };
  return (
    <ul ref={list} className={styles.rows} aria-label={label}>
      {items.map((item, index) => (
        <SortableRow
          key={keyOf(item)}
          id={keyOf(item)}
          kind={kind}
          name={nameOf(item)}
          first={index === 0}
          last={index === items.length - 1}
          fixed={fixed}
          onStep={(way) => step(index, way)}
          onPlace={(moved, beside, side) => onOrder(besideOf(items, keyOf, moved, beside, side))}
        >
          {children(item, index)}
        </SortableRow>
      ))}
    </ul>
  );
}

interface SortableRowProps {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly fixed: boolean;
  onStep(step: Step): void;
  onPlace: Parameters<typeof useRowDrag>[2];
  readonly children: ReactNode;
}

function SortableRow(props: SortableRowProps) {
  const { id, kind, name, first, last, fixed, onStep, onPlace, children } = props;
  const { row, grip, dragged, side } = useRowDrag(kind, id, onPlace);
  return (
    <li
      ref={row as React.RefObject<HTMLLIElement | null>}
      className={styles.row}
      data-row={id}
      data-dragged={dragged || undefined}
      data-side={side ?? undefined}
    >
      {!fixed && (
        <span data-grip="">
          <RowHandle ref={grip} name={name} first={first} last={last} onStep={onStep} />
        </span>
      )}
      {children}
    </li>
  );
}
