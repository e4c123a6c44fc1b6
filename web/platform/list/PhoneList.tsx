/** A list on a phone: cards with the name, one figure, one state and the next step, which can be ticked; sums stay at the bottom. */
import { ActionIcon, Button, Drawer, Menu } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowsSort,
  IconCheck,
  IconChevronDown,
  IconListCheck,
  IconPlus,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { recordPath } from '../fields/recordPath.ts';
import { FieldMenu } from '../filters/FieldMenu.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { KindItems } from '../views/KindSwitch.tsx';
import { KindTools } from '../views/KindTools.tsx';
import type { ViewState } from '../views/viewState.ts';
import { BulkBar } from './BulkBar.tsx';
import { columnsOf } from './columns.ts';
import { figureText, useFoot } from './footFigures.ts';
import { KindPane } from './KindPane.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListTools } from './ListTools.tsx';
import { questionOf, sumsUnasked, useListRows } from './listRows.ts';
import { cardPartsOf, PhoneCard } from './PhoneCard.tsx';
import styles from './phone.module.css';
import { RowCount } from './RowCount.tsx';
import { useSelection } from './selection.ts';
import { sortTerms } from './sortOrder.ts';

interface PhoneListProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  onCreate(): void;
}

export function PhoneList({ object, state, onCreate }: PhoneListProps) {
  const { definition, search, change, view } = state;
  const format = useFormat();
  const objects = useObjects();
  const [filtering, setFiltering] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(object, objects, definition.fields, {}, format.env.language),
    [object, objects, definition.fields, format.env.language],
  );
  const parts = useMemo(() => cardPartsOf(object, definition.fields), [object, definition.fields]);
  const question = useMemo(() => questionOf(definition, search.q), [definition, search.q]);
  const { kind } = definition;
  const { answer, rows, count } = useListRows(object, parts.fields, question, kind === 'table');
  const selection = useSelection(rows);
  const { update, delete: remove, merge, share } = object.verbs;
  const mayChoose = update || remove || merge || share;
  const choose = () => {
    selection.clear();
    setChoosing(!choosing);
  };
  const sums = useFoot(
    object,
    kind === 'table' ? columns : [],
    definition.foot,
    question,
    null,
    count !== undefined && count.value <= sumsUnasked,
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 112,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && rows.length > 0 && last >= rows.length - 12)
      void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);
  const total = sums.data ? { value: sums.data.count, exact: true } : count;
  const term = sortTerms(definition.sort)[0];

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.line}>
          <Menu width={260}>
            <Menu.Target>
              <button
                type="button"
                className={styles.view}
                aria-label={t('list.chooseView', { name: view ? labelOf(view.label) : '' })}
              >
                <h2 className="ellipsis">{view ? labelOf(view.label) : labelOf(object.pluralLabel)}</h2>
                <IconChevronDown size={18} stroke={1.6} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
              {object.views.map((entry) => (
                <Menu.Item
                  key={entry.id}
                  leftSection={
                    entry.id === view?.id ? (
                      <IconCheck size={16} stroke={1.8} />
                    ) : (
                      <span style={{ width: 16 }} />
                    )
                  }
                  onClick={() => state.open(entry.id)}
                >
                  {labelOf(entry.label)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <KindItems object={object} state={state} />
            </Menu.Dropdown>
          </Menu>
          {kind === 'table' && mayChoose && (
            <ActionIcon
              className={styles.touch}
              color={choosing ? undefined : 'gray'}
              aria-label={t('list.chooseSeveral')}
              aria-pressed={choosing}
              onClick={choose}
            >
              <IconListCheck size={20} stroke={1.5} />
            </ActionIcon>
          )}
          <ActionIcon
            className={styles.touch}
            color="gray"
            aria-label={t('list.filters')}
            onClick={() => setFiltering(true)}
          >
            <IconAdjustmentsHorizontal size={20} stroke={1.5} />
          </ActionIcon>
          {object.verbs.create && (
            <ActionIcon
              className={styles.touch}
              color="gray"
              aria-label={t('frame.newNamed', { name: labelOf(object.label) })}
              onClick={onCreate}
            >
              <IconPlus size={20} stroke={1.5} />
            </ActionIcon>
          )}
        </div>
        <div className={styles.chips}>
          <FieldMenu
            fields={columns
              .filter((column) => column.sortable)
              .map((column) => ({ path: column.path, field: column.field, label: column.label }))}
            onPick={(path) => change({ sort: term?.path === path && !term.descending ? `-${path}` : path })}
          >
            <button type="button" className={styles.sort}>
              <IconArrowsSort size={14} stroke={1.6} aria-hidden />
              {t('list.sortedBy', {
                field: columns.find((column) => column.path === term?.path)?.label ?? t('list.newest'),
              })}
            </button>
          </FieldMenu>
          <FilterBar
            object={object}
            filter={definition.filter}
            onChange={(filter) => change({ filter: filter ?? null })}
          />
        </div>
      </div>
      {kind !== 'table' ? (
        <KindPane object={object} state={state} onCreate={onCreate} />
      ) : (
        <div ref={scroller} className={styles.scroller}>
          {answer.isError ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : answer.isPending ? (
            <SkeletonRows rows={8} />
          ) : rows.length === 0 ? (
            <ListEmpty
              object={object}
              filtered={definition.filter !== undefined || Boolean(search.q)}
              onCreate={onCreate}
              onClear={() => change({ filter: null, q: undefined })}
            />
          ) : (
            <ul
              className={styles.cards}
              style={{ height: virtual.getTotalSize() }}
              aria-label={labelOf(object.pluralLabel)}
            >
              {items.map((item) => {
                const record = rows[item.index];
                if (!record) return null;
                return (
                  <li
                    key={String(record.id)}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    style={{ transform: `translateY(${item.start}px)` }}
                    className={styles.item}
                  >
                    {choosing ? (
                      <label className={styles.card}>
                        <input
                          type="checkbox"
                          className={styles.tick}
                          checked={selection.has(String(record.id))}
                          onChange={() => selection.toggle(item.index, false)}
                        />
                        <PhoneCard object={object} record={record} parts={parts} format={format} />
                      </label>
                    ) : (
                      <Link to={recordPath(object.plural, String(record.id))} className={styles.card}>
                        <PhoneCard object={object} record={record} parts={parts} format={format} />
                      </Link>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
      {kind === 'table' && rows.length > 0 && (
        <div className={styles.foot}>
          <RowCount
            noun={{
              one: labelOf(object.label).toLowerCase(),
              many: labelOf(object.pluralLabel).toLowerCase(),
            }}
            count={total}
            counting={false}
            onCount={() => undefined}
          />
          {columns
            .filter((column) => sums.data?.figures[column.path])
            .slice(0, 2)
            .map((column) => {
              const figure = sums.data?.figures[column.path];
              return (
                figure && (
                  <span key={column.path}>
                    {column.label} <b>{figureText(column, figure, sums.data?.count ?? 0, format.env)}</b>
                  </span>
                )
              );
            })}
        </div>
      )}
      {choosing && kind === 'table' && (
        <BulkBar
          object={object}
          selection={selection}
          question={question}
          total={total}
          loaded={rows.length}
          sum={undefined}
        />
      )}
      <Drawer
        opened={filtering}
        onClose={() => setFiltering(false)}
        position="bottom"
        title={t('list.filters')}
        closeButtonProps={{ 'aria-label': t('frame.close') } as never}
      >
        <div className={styles.sheet}>
          <ListTools object={object} state={state} />
          <div className={styles.by}>
            <KindTools object={object} state={state} />
          </div>
          <FilterBar
            object={object}
            filter={definition.filter}
            onChange={(filter) => change({ filter: filter ?? null })}
          />
          <Button size="lg" variant="filled" onClick={() => setFiltering(false)}>
            {t('frame.done')}
          </Button>
        </div>
      </Drawer>
    </div>
  );
}
