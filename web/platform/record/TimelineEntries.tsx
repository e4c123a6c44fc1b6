/** The lines of a timeline under their days; of a long one only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { usePrinting } from '../../base/printing.ts';
import { t } from '../../base/texts.ts';
import { momentIn, todayIn } from '../fields/days.ts';
import { TimelineLine } from './TimelineLine.tsx';
import styles from './timeline.module.css';
import type { TimelineEntry } from './timelineApi.ts';

interface TimelineEntriesProps {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly objects: readonly ObjectMeta[];
  readonly entries: readonly TimelineEntry[];
}

type Item = { readonly day: string } | { readonly entry: TimelineEntry; readonly time: string };

/** So many are drawn without measuring anything. */
const fewItems = 80;
const usualHeight = 36;

function itemsOf(entries: readonly TimelineEntry[], env: FieldEnv): readonly Item[] {
  let before = '';
  return entries.flatMap((entry): Item[] => {
    const { day, time } = momentIn(entry.at, env.timeZone);
    const head: Item[] = day === before ? [] : [{ day }];
    before = day;
    return [...head, { entry, time }];
  });
}

/** The nearest box around `element` that scrolls: the middle of a record, or on a phone its whole page. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let box = element?.parentElement ?? null; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return null;
}

export function TimelineEntries({ object, id, objects, entries }: TimelineEntriesProps) {
  const { env, day: dayText } = useFormat();
  const printing = usePrinting();
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  const items = itemsOf(entries, env);
  const all = items.length <= fewItems || printing;
  // useVirtualizer keeps functions that may not be memoised; the compiler skips this component.
  const virtual = useVirtualizer({
    count: items.length,
    enabled: !all,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(items[index]),
    scrollMargin: margin,
    overscan: 15,
  });
  useLayoutEffect(() => {
    const box = scrollerOf(list.current);
    if (all || !box || !list.current) return;
    const top = list.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const today = todayIn(env.timeZone);

  const drawn = (item: Item): ReactNode =>
    'day' in item ? (
      <span className={styles.day}>{item.day === today ? t('fields.today') : dayText(item.day)}</span>
    ) : (
      <TimelineLine object={object} id={id} objects={objects} entry={item.entry} time={item.time} env={env} />
    );
  if (all) {
    return (
      <ol className={styles.entries} ref={list}>
        {items.map((item) => (
          <li key={keyOf(item)}>{drawn(item)}</li>
        ))}
      </ol>
    );
  }
  const rows = virtual.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <ol
      className={styles.entries}
      ref={list}
      style={{
        paddingBlockStart: first ? first.start - margin : 0,
        paddingBlockEnd: last ? virtual.getTotalSize() - (last.end - margin) : 0,
      }}
    >
      {rows.map(({ index, key }) => (
        <li key={key} data-index={index} ref={virtual.measureElement}>
          {drawn(items[index]!)}
        </li>
      ))}
    </ol>
  );
}

function keyOf(item: Item | undefined): string {
  return item === undefined ? '' : 'day' in item ? `day ${item.day}` : item.entry.id;
}
