/** A view as a board: one column per option, cards that are moved by pointer, keys or menu. */
import { announce } from '@atlaskit/pragmatic-drag-and-drop-live-region';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { BoardColumn, ListAnswer, RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { boardKey, refreshObject } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { isEditable } from '../fields/fieldKits.ts';
import { moneyOf } from '../fields/moneyField.tsx';
import { optionText } from '../fields/optionMark.tsx';
import { ListEmpty } from '../list/ListEmpty.tsx';
import { questionOf } from '../list/listRows.ts';
import { asksForFields } from '../record/moveRecord.ts';
import type { ViewState } from '../views/viewState.ts';
import { BoardColumnView } from './BoardColumnView.tsx';
import { BoardSums } from './BoardSums.tsx';
import styles from './board.module.css';
import { boardQuestion, centsOf, moreCards, useBoard, withMoved } from './boardQuery.ts';
import { cardFieldsOf } from './cardFields.ts';

const GateDialog = lazy(async () => ({ default: (await import('../record/GateDialog.tsx')).GateDialog }));

interface BoardPaneProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  onCreate(): void;
}

/** A card that the keyboard has lifted: where it came from, where it would drop. */
export interface Lifted {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

export function BoardPane({ object, state, onCreate }: BoardPaneProps) {
  const { definition, search, change } = state;
  const format = useFormat();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const by = definition.groupBy ?? '';
  const field = fieldOf(object, by);
  const [gate, setGate] = useState<{ record: RecordData; value: string | null; thrown: unknown } | null>(
    null,
  );
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const card = useMemo(() => cardFieldsOf(object, definition.fields, by), [object, definition.fields, by]);
  const shown = useMemo(
    () => definition.fields.flatMap((name) => fieldOf(object, name) ?? []),
    [object, definition.fields],
  );
  const question = useMemo(
    () => boardQuestion(object, questionOf(definition, search.q), by, card.names, [...shown, ...card.all]),
    [object, definition, search.q, by, card, shown],
  );
  const board = useBoard(object, question);
  const columns = board.data?.columns ?? [];
  const movable = field !== undefined && isEditable(field) && object.verbs.update;

  const move = useCallback(
    async (record: RecordData, to: string | null) => {
      if (!field || record[field.name] === to) return;
      const key = boardKey(object.plural, question.query);
      const before = queryClient.getQueryData<ListAnswer>(key);
      const money = question.sum ? record[question.sum.name] : undefined;
      const amount = centsOf(moneyOf(money)?.amount ?? String(money ?? '0'));
      const foreign = moneyOf(money)?.currency;
      // Another currency is summed at its rate, which only the server knows: its figures follow in a moment.
      const cents = foreign && foreign !== format.env.currency ? 0n : amount;
      queryClient.setQueryData<ListAnswer>(key, (held) =>
        held?.columns
          ? { ...held, columns: withMoved(held.columns, record, to, cents, question.sum?.name, field.name) }
          : held,
      );
      announce(
        t('list.moved', {
          name: String(record[object.titleField] ?? ''),
          place: to === null ? t('list.noValue') : optionText(field, to, format.env),
        }),
      );
      try {
        await saveAndTell(object, record, { [field.name]: to });
        void refreshObject(object.plural);
      } catch (thrown) {
        queryClient.setQueryData(key, before);
        if (asksForFields(thrown, field.name)) setGate({ record, value: to, thrown });
        else {
          errorToast(thrown);
          if (problemOf(thrown).code === 'version_conflict') void refreshObject(object.plural);
        }
      }
    },
    [object, question, field, format.env],
  );

  // Escape puts a lifted card back wherever the focus is.
  const latest = useRef(lifted);
  latest.current = lifted;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !latest.current) return;
      event.preventDefault();
      setLifted(null);
      announce(t('list.putBack'));
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);

  const onCardKey = (event: React.KeyboardEvent, record: RecordData, column: BoardColumn) => {
    if (!movable || event.nativeEvent.isComposing) return;
    const at = columns.findIndex((entry) => entry.value === column.value);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const id = String(record.id);
    if (event.altKey && step !== 0) {
      event.preventDefault();
      const next = columns[at + step];
      if (next) void move(record, next.value).then(() => focusCard(id));
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (lifted?.id === id) {
        setLifted(null);
        if (lifted.to !== lifted.from) void move(record, lifted.to).then(() => focusCard(id));
        return;
      }
      setLifted({ id, from: column.value, to: column.value });
      announce(t('list.lifted', { name: String(record[object.titleField] ?? '') }));
      return;
    }
    if (lifted?.id === id && step !== 0) {
      event.preventDefault();
      const place = columns.findIndex((entry) => entry.value === lifted.to);
      const next = columns[place + step];
      if (!next) return;
      setLifted({ ...lifted, to: next.value });
      if (field)
        announce(next.value === null ? t('list.noValue') : optionText(field, next.value, format.env));
      return;
    }
    if (!lifted && step !== 0) {
      event.preventDefault();
      focusColumn(columns[at + step]?.value);
    }
  };

  if (!field) return null;
  if (board.isError)
    return (
      <ErrorState
        error={board.error}
        title={t('list.notLoaded', { object: labelOf(object.pluralLabel) })}
        onRetry={() => void board.refetch()}
      />
    );
  if (board.isPending) return <SkeletonRows rows={8} />;
  if (columns.every((column) => column.count === 0)) {
    const filtered = definition.filter !== undefined || Boolean(search.q);
    return (
      <ListEmpty
        object={object}
        filtered={filtered}
        onCreate={onCreate}
        onClear={() => change({ filter: null, q: undefined })}
      />
    );
  }
  return (
    <div className={styles.pane}>
      {!phone && question.sum && (
        <BoardSums columns={columns} field={field} sum={question.sum} format={format} />
      )}
      {movable && (
        <p id="board-keys" className="visuallyHidden">
          {t('list.boardKeys')}
        </p>
      )}
      <div className={styles.board} data-stale={board.isPlaceholderData || undefined}>
        {columns.map((column) => (
          <BoardColumnView
            key={column.value ?? ''}
            object={object}
            field={field}
            sum={question.sum}
            column={column}
            columns={columns}
            card={card}
            format={format}
            movable={movable}
            lifted={lifted}
            onMove={(record, to) => void move(record, to)}
            onCardKey={onCardKey}
            onMore={() => moreCards(object, question, column).catch(errorToast)}
          />
        ))}
      </div>
      <Suspense>
        {gate && (
          <GateDialog
            object={object}
            record={gate.record}
            values={{ [field.name]: gate.value }}
            thrown={gate.thrown}
            onClose={() => setGate(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** After a move the card stands elsewhere: the focus follows it. */
function focusCard(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus());
}

function focusColumn(value: string | null | undefined): void {
  if (value === undefined) return;
  document.querySelector<HTMLElement>(`[data-column="${CSS.escape(value ?? '')}"] [data-card] a`)?.focus();
}
