/** The list of any object: views, conditions, the grid (or the board, or cards on a phone), and the record beside it. */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { labelOf } from '../../base/texts.ts';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { ExportButton } from '../export/ExportButton.tsx';
import { listPath } from '../fields/recordPath.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { KindSwitch } from '../views/KindSwitch.tsx';
import { KindTools } from '../views/KindTools.tsx';
import { ViewTabs } from '../views/ViewTabs.tsx';
import { useViewState } from '../views/viewState.ts';
import { KindPane, preloadBoard } from './KindPane.tsx';
import { ListTable } from './ListTable.tsx';
import { ListTools } from './ListTools.tsx';
import styles from './list.module.css';

const PhoneList = lazy(async () => ({ default: (await import('./PhoneList.tsx')).PhoneList }));

export function ListPage({ object }: { readonly object: ObjectMeta }) {
  const state = useViewState(object);
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const { definition, change } = state;
  useEffect(() => {
    const timer = setTimeout(preloadBoard, 2000);
    return () => clearTimeout(timer);
  }, []);
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
        <KindSwitch object={object} state={state} />
        {object.verbs.export && <ExportButton object={object} state={state} />}
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
        <KindTools object={object} state={state} />
        <ListTools object={object} state={state} />
      </div>
      {definition.kind === 'table' ? (
        <ListTable key={object.plural} object={object} state={state} onCreate={create} />
      ) : (
        <KindPane key={object.plural} object={object} state={state} onCreate={create} />
      )}
    </div>
  );
}
