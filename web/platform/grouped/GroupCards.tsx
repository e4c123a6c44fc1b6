/** Groups on a phone: heads that open and close, and the records as cards. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { Format } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { recordPath } from '../fields/recordPath.ts';
import { cardPartsOf, PhoneCard } from '../list/PhoneCard.tsx';
import phone from '../list/phone.module.css';
import styles from './groupCards.module.css';
import type { Line } from './groupLines.ts';

interface GroupCardsProps {
  readonly object: ObjectMeta;
  readonly lines: readonly Line[];
  readonly fields: readonly string[];
  readonly format: Format;
  isShut(key: string): boolean;
  onToggle(key: string): void;
  onMore(key: string): void;
  onSight(keys: readonly string[]): void;
}

export function GroupCards(props: GroupCardsProps) {
  const { object, lines, fields, format } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => cardPartsOf(object, fields), [object, fields]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'row' ? 108 : 48),
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const sight = items.flatMap(({ index }) => lines[index] ?? []);
  const seen = [...new Set(sight.flatMap((line) => (line.kind === 'head' ? [] : [line.group.key])))].join(
    '\n',
  );
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (seen) latest.current.onSight(seen.split('\n'));
  }, [seen]);
  return (
    <div ref={scroller} className={phone.scroller}>
      <ul className={phone.cards} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={
                line.kind === 'row'
                  ? `${line.group.key} ${String(line.record.id)}`
                  : `${line.group.key} ${line.kind} ${index}`
              }
              ref={virtual.measureElement}
              data-index={index}
              className={phone.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <CardLine {...props} line={line} parts={parts} format={format} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface CardLineProps extends GroupCardsProps {
  readonly line: Line;
  readonly parts: ReturnType<typeof cardPartsOf>;
}

function CardLine({ line, object, parts, format, isShut, onToggle, onMore }: CardLineProps) {
  const { key, name, count, level } = line.group;
  switch (line.kind) {
    case 'head': {
      const Chevron = isShut(key) ? IconChevronRight : IconChevronDown;
      return (
        <button
          type="button"
          className={styles.head}
          style={{ paddingInlineStart: level * 16 }}
          aria-expanded={!isShut(key)}
          onClick={() => onToggle(key)}
        >
          <Chevron size={18} stroke={1.6} aria-hidden />
          <b className="ellipsis">{name}</b>
          <span>{format.integer(count)}</span>
        </button>
      );
    }
    case 'row':
      return (
        <Link to={recordPath(object.plural, String(line.record.id))} className={phone.card}>
          <PhoneCard object={object} record={line.record} parts={parts} format={format} />
        </Link>
      );
    case 'wait':
      return <div className={styles.wait} aria-hidden="true" />;
    case 'more':
      return (
        <button type="button" className={styles.more} onClick={() => onMore(key)}>
          {t('views.moreRows', { count: line.left })}
        </button>
      );
  }
}
