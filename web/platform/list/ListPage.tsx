/** The list of any object: views, conditions, the grid (or the board, or cards on a phone), and the record beside it. */
import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutKanban, IconPlus, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { listPath } from '../fields/recordPath.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { ViewTabs } from '../views/ViewTabs.tsx';
import { boardFields, useViewState } from '../views/viewState.ts';
import { ListTable } from './ListTable.tsx';
import { ListTools } from './ListTools.tsx';
import styles from './list.module.css';

const BoardPane = lazy(async () => ({ default: (await import('../board/BoardPane.tsx')).BoardPane }));
const PhoneList = lazy(async () => ({ default: (await import('./PhoneList.tsx')).PhoneList }));

export function ListPage({ object }: { readonly object: ObjectMeta }) {
  const state = useViewState(object);
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const { definition, change } = state;
  const board = definition.kind === 'board';
  const create = () => void navigate({ to: `${listPath(object.plural)}/new` });

  if (phone) {
    return (
      <Suspense fallback={<SkeletonRows />}>
        <PhoneList key={object.plural} object={object} state={state} onCreate={create} />
      </Suspense>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.views}>
        <ViewTabs object={object} state={state} />
        {boardFields(object).length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('list.layout')}
            value={definition.kind}
            onChange={(kind) => change({ kind: kind as 'table' | 'board', peek: undefined })}
            data={[
              { value: 'table', label: <Layout icon={IconTable} text={t('list.table')} /> },
              { value: 'board', label: <Layout icon={IconLayoutKanban} text={t('list.board')} /> },
            ]}
          />
        )}
        {object.verbs.create && (
          <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={create}>
            {labelOf(object.label)}
          </Button>
        )}
      </div>
      <div className={styles.filters}>
        <FilterBar
          object={object}
          filter={definition.filter}
          onChange={(filter) => change({ filter: filter ?? null })}
        />
        <ListTools object={object} state={state} />
      </div>
      {board ? (
        <Suspense fallback={<SkeletonRows />}>
          <BoardPane key={object.plural} object={object} state={state} onCreate={create} />
        </Suspense>
      ) : (
        <ListTable key={object.plural} object={object} state={state} onCreate={create} />
      )}
    </div>
  );
}

function Layout({ icon: Sign, text }: { readonly icon: typeof IconTable; readonly text: string }) {
  return (
    <span className={styles.layout} title={text}>
      <Sign size={14} stroke={1.6} aria-hidden />
      <span className="visuallyHidden">{text}</span>
    </span>
  );
}
