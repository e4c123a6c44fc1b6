/** One column of a board: its figures, its cards as far as they are in sight, and the place where cards are dropped. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { BoardColumn, RecordData } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import marks from '../fields/marks.module.css';
import { optionOf } from '../fields/optionMark.tsx';
import { BoardCard } from './BoardCard.tsx';
import type { Lifted } from './BoardPane.tsx';
import { weighted } from './BoardSums.tsx';
import styles from './board.module.css';
import type { CardFields } from './cardFields.ts';

interface BoardColumnViewProps {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly sum: FieldMeta | undefined;
  readonly column: BoardColumn;
  readonly columns: readonly BoardColumn[];
  readonly card: CardFields;
  readonly format: Format;
  readonly movable: boolean;
  readonly lifted: Lifted | null;
  onMove(record: RecordData, to: string | null): void;
  onCardKey(event: KeyboardEvent, record: RecordData, column: BoardColumn): void;
  onMore(): Promise<unknown>;
}

export function BoardColumnView(props: BoardColumnViewProps) {
  const { object, field, sum, column, card, format, lifted, onMove, onMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const [loading, setLoading] = useState(false);
  const option = optionOf(field, column.value);
  const label = option ? labelOf(option.label) : t('list.noValue');
  const virtual = useVirtualizer({
    count: column.data.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    overscan: 4,
    getItemKey: (index) => String(column.data[index]?.id ?? index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  const latest = useRef({ onMove, value: column.value });
  latest.current = { onMove, value: column.value };
  useEffect(() => {
    const element = box.current;
    const list = scroller.current;
    if (!element || !list) return;
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === 'card',
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          latest.current.onMove(source.data.record as RecordData, latest.current.value);
        },
      }),
      autoScrollForElements({ element: list }),
    );
  }, []);

  const hasMore = column.nextCursor !== null;
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (!hasMore || loading || last < column.data.length - 8) return;
    setLoading(true);
    void more.current().finally(() => setLoading(false));
  }, [hasMore, loading, last, column.data.length]);

  const amount = sum ? (column.sums[sum.name] ?? '0') : undefined;
  const show = (value: string) => (sum?.type === 'money' ? format.money(value) : format.integer(value));
  // Beside the sum there is no room for a second one in full.
  const brief = (value: string) => (sum?.type === 'money' ? format.compactMoney(value) : show(value));
  const target = over || (lifted !== null && lifted.to === column.value && lifted.from !== column.value);
  return (
    <section
      ref={box}
      className={classes(styles.column, target && styles.over)}
      aria-label={label}
      data-column={column.value ?? ''}
    >
      <div className={styles.columnHead}>
        <div className={styles.columnTitle}>
          {option?.colour && <span className={classes(marks.dot, marks[option.colour])} aria-hidden="true" />}
          <h2>{label}</h2>
          <span className={styles.number}>{format.integer(column.count)}</span>
          {option?.probability !== undefined && <span className={styles.chance}>{option.probability}%</span>}
        </div>
        {amount !== undefined && (
          <div className={styles.figures}>
            <b>{show(amount)}</b>
            {option?.outcome === 'open' && option.probability !== undefined && (
              <span title={show(weighted(amount, option.probability))}>
                {t('list.weightedSum', { sum: brief(weighted(amount, option.probability)) })}
              </span>
            )}
          </div>
        )}
      </div>
      <div ref={scroller} className={styles.cards}>
        {target && <div className={styles.drop}>{t('list.dropHere', { name: label })}</div>}
        <ul style={{ height: virtual.getTotalSize(), position: 'relative' }} aria-label={label}>
          {items.map((item) => {
            const record = column.data[item.index];
            if (!record) return null;
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.place}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <BoardCard
                  object={object}
                  field={field}
                  record={record}
                  card={card}
                  column={column}
                  columns={props.columns}
                  format={format}
                  movable={props.movable}
                  lifted={lifted?.id === record.id}
                  closed={option?.outcome === 'won' || option?.outcome === 'lost'}
                  onMove={onMove}
                  onKey={props.onCardKey}
                />
              </li>
            );
          })}
        </ul>
        {loading && <p className={styles.loading}>{t('frame.loading')}</p>}
      </div>
    </section>
  );
}
