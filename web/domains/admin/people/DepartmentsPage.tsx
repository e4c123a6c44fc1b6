/** The tree of departments: found, moved by hand or by keys, closed into others, and as it was on another day. */
import { Button } from '@mantine/core';
import { IconHierarchy2, IconHistory, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { updateRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, undoToast } from '../../../base/toast.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FindBox } from '../../../components/FindBox.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { DayChoice } from '../../../platform/fields/DayChoice.tsx';
import { CloseDepartmentDialog } from './CloseDepartmentDialog.tsx';
import { DepartmentDialog, type DepartmentWish } from './DepartmentDialog.tsx';
import { DepartmentRow } from './DepartmentRow.tsx';
import { branchesOf, type Department, foundBranches, possibleParents } from './departmentTree.ts';
import { PastTree } from './PastTree.tsx';
import own from './people.module.css';
import { TopZone } from './TopZone.tsx';

export function DepartmentsPage() {
  const client = useQueryClient();
  const departments = useQuery({
    queryKey: ['objects', 'departments', 'tree'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/departments/tree', { signal }))).data,
  });
  const [wish, setWish] = useState<DepartmentWish | null>(null);
  const [closing, setClosing] = useState<Department | null>(null);
  const [words, setWords] = useState('');
  const [day, setDay] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', 'departments'] });
  const list = departments.data ?? [];
  const found = words.trim() ? foundBranches(list, words) : null;
  const shown = branchesOf(list).filter(({ department }) => found === null || found.has(department.id));
  const move = async (id: string, parent: string | null) => {
    const department = list.find((each) => each.id === id);
    if (!department || department.parent === parent) return;
    try {
      const { changeSet } = await updateRecord('departments', id, department.version, { parent });
      undoToast(t('people.moved', { name: department.name }), changeSet, refresh);
    } catch (error) {
      errorToast(error);
    }
    refresh();
  };
  /** Right: below the one above it. Left: beside its parent. */
  const step = (department: Department, way: 'in' | 'out') => {
    if (way === 'out') {
      const parent = list.find(({ id }) => id === department.parent);
      if (parent) void move(department.id, parent.parent);
      return;
    }
    const siblings = list.filter(({ parent }) => parent === department.parent);
    const above = siblings[siblings.indexOf(department) - 1];
    if (above) void move(department.id, above.id);
  };
  const mayTake = (id: string, taken: string) =>
    possibleParents(list, taken).some(({ department }) => department.id === id);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setWish({ department: null, parent: null })}
    >
      {t('settings.departments.add')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('settings.departments')}
      lead={t('settings.departments.lead')}
      action={list.length > 0 && add}
    >
      {departments.isPending && <SkeletonRows />}
      {departments.isError && (
        <ErrorState error={departments.error} onRetry={() => void departments.refetch()} />
      )}
      {departments.data && list.length === 0 && (
        <EmptyState
          icon={IconHierarchy2}
          title={t('settings.departments.empty')}
          text={t('settings.departments.emptyText')}
          action={add}
        />
      )}
      {list.length > 0 && (
        <div className={own.filters}>
          <FindBox
            label={t('people.findDepartment')}
            className={styles.find}
            words={words}
            onWords={setWords}
          />
          <DayChoice
            size="xs"
            wide
            icon={<IconHistory size={16} stroke={1.6} aria-hidden />}
            label={t('people.asOn')}
            day={day || undefined}
            onDay={(chosen = '') => setDay(chosen)}
          />
          {day && (
            <Button size="xs" variant="subtle" onClick={() => setDay('')}>
              {t('people.asNow')}
            </Button>
          )}
        </div>
      )}
      {day ? (
        <PastTree day={day} now={list} />
      ) : (
        <>
          {dragged !== null && <TopZone onTake={(id) => void move(id, null)} />}
          <ul className={styles.tree} aria-label={t('settings.departments')}>
            {shown.map(({ department, depth }) => (
              <DepartmentRow
                key={department.id}
                department={department}
                depth={depth}
                above={list.find(({ id }) => id === department.parent)?.name}
                mayTake={(taken) => mayTake(department.id, taken)}
                onTake={(taken) => void move(taken, department.id)}
                onDragged={(yes) => setDragged(yes ? department.id : null)}
                onStep={(way) => step(department, way)}
                onAddBelow={() => setWish({ department: null, parent: department.id })}
                onEdit={() => setWish({ department, parent: department.parent })}
                onClose={() => setClosing(department)}
              />
            ))}
          </ul>
          {found?.size === 0 && <p className={styles.dim}>{t('people.noDepartment')}</p>}
        </>
      )}
      {wish && (
        <DepartmentDialog wish={wish} departments={list} onClose={() => setWish(null)} onSaved={refresh} />
      )}
      {closing && (
        <CloseDepartmentDialog
          department={closing}
          departments={list}
          onClose={() => setClosing(null)}
          onDone={refresh}
        />
      )}
    </SettingsPage>
  );
}
