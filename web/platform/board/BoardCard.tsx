/** A card: what, for whom, how much, by when, the next step, whose. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { Menu } from '@mantine/core';
import { IconAlertCircle, IconCornerDownRight, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { BoardColumn, RecordData } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { classes } from '../fields/classes.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { lookupOf } from '../fields/lookupOf.ts';
import { moneyOf } from '../fields/moneyField.tsx';
import { isEmpty } from '../fields/nothing.tsx';
import { optionMark, optionText } from '../fields/optionMark.tsx';
import { recordPath } from '../fields/recordPath.ts';
import styles from './board.module.css';
import type { CardFields } from './cardFields.ts';

interface BoardCardProps {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly record: RecordData;
  readonly card: CardFields;
  readonly column: BoardColumn;
  readonly columns: readonly BoardColumn[];
  readonly format: Format;
  readonly movable: boolean;
  readonly lifted: boolean;
  /** Won or lost: nobody waits for a next step. */
  readonly closed: boolean;
  onMove(record: RecordData, to: string | null): void;
  onKey(event: KeyboardEvent, record: RecordData, column: BoardColumn): void;
}

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { object, field, record, card, column, columns, format, movable, lifted, closed, onMove, onKey } =
    props;
  const { env } = format;
  const box = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  const title = String(record[object.titleField] || t('list.unnamed'));
  const money = card.money ? moneyOf(record[card.money.name]) : null;
  const owner = card.owner ? lookupOf(record[card.owner.name]) : null;
  const date = card.date ? record[card.date.name] : null;
  const step = card.step ? String(record[card.step.name] ?? '') : '';
  const stepDate = card.stepDate ? record[card.stepDate.name] : null;
  const chip =
    card.chip && !isEmpty(record[card.chip.name]) ? optionMark(card.chip, record[card.chip.name], env) : null;
  const sub = card.sub ? kitOf(card.sub).text(record[card.sub.name], card.sub, env) : '';

  const latest = useRef(record);
  latest.current = record;
  useEffect(() => {
    const element = box.current;
    if (!element || !movable) return;
    return draggable({
      element,
      getInitialData: () => ({ kind: 'card', record: latest.current }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        setCustomNativeDragPreview({
          nativeSetDragImage,
          // The card keeps its place under the pointer.
          getOffset: () => {
            const { left, top } = element.getBoundingClientRect();
            return { x: location.current.input.clientX - left, y: location.current.input.clientY - top };
          },
          render: ({ container }) => {
            const copy = element.cloneNode(true) as HTMLElement;
            copy.classList.add(styles.preview ?? '');
            copy.style.width = `${element.offsetWidth}px`;
            container.append(copy);
          },
        });
      },
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [movable]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the link inside
    <div
      ref={box}
      data-card={String(record.id)}
      className={classes(styles.card, dragging && styles.ghost, lifted && styles.lifted)}
      onKeyDown={(event) => {
        if ((event.target as Element).tagName === 'A') onKey(event, record, column);
      }}
    >
      <div className={styles.cardTop}>
        <Link
          to={recordPath(object.plural, String(record.id))}
          className={styles.cardTitle}
          draggable={false}
          aria-describedby={movable ? 'board-keys' : undefined}
          data-lifted={lifted || undefined}
        >
          {title}
        </Link>
        {movable && (
          <MoveMenu
            title={title}
            record={record}
            field={field}
            column={column}
            columns={columns}
            env={env}
            onMove={onMove}
          />
        )}
      </div>
      {sub && <p className={styles.cardSub}>{sub}</p>}
      {(money || !isEmpty(date)) && (
        <div className={styles.cardLine}>
          {money && <b>{format.money(money.amount, money.currency || env.currency)}</b>}
          {!isEmpty(date) && <span className={styles.cardDate}>{format.day(String(date))}</span>}
        </div>
      )}
      {(card.step || owner?.id) && (
        <div className={styles.cardLine}>
          {card.step && step && (
            <span className={styles.step}>
              <IconCornerDownRight size={14} stroke={1.6} aria-hidden />
              <span className="ellipsis">{step}</span>
              {!isEmpty(stepDate) && <span className={styles.cardDate}>{format.day(String(stepDate))}</span>}
            </span>
          )}
          {card.step && !step && !closed && (
            <span className={styles.noStep}>
              <IconAlertCircle size={14} stroke={1.6} aria-hidden />
              {t('list.noNextStep')}
            </span>
          )}
          {owner?.id && (
            <span className={styles.owner} title={owner.label ?? ''}>
              <Avatar id={owner.id} name={owner.label ?? ''} />
              <span className="visuallyHidden">{owner.label}</span>
            </span>
          )}
        </div>
      )}
      {chip && <div className={styles.cardChip}>{chip}</div>}
    </div>
  );
});

interface MoveMenuProps extends Pick<BoardCardProps, 'record' | 'field' | 'column' | 'columns' | 'onMove'> {
  readonly title: string;
  readonly env: Format['env'];
}

/** A menu for each card would cost more than the card: it is made by the first press on its button. */
function MoveMenu({ title, record, field, column, columns, env, onMove }: MoveMenuProps) {
  const [made, setMade] = useState(false);
  const button = (
    <button
      type="button"
      className={styles.cardMenu}
      aria-label={t('list.moveNamed', { name: title })}
      aria-haspopup="menu"
      onClick={() => setMade(true)}
    >
      <IconDots size={16} stroke={1.6} aria-hidden />
    </button>
  );
  if (!made) return button;
  return (
    <Menu position="bottom-end" withinPortal defaultOpened>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('list.moveTo')}</Menu.Label>
        {columns
          .filter((entry) => entry.value !== column.value && entry.value !== null)
          .map((entry) => (
            <Menu.Item key={entry.value} onClick={() => onMove(record, entry.value)}>
              {optionMark(field, entry.value, env)}
              <span className="visuallyHidden">{optionText(field, entry.value ?? '', env)}</span>
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
