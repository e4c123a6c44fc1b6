/** The tree of departments: add, rename, move, delete. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconHierarchy2, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteRecord, queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DepartmentDialog, type DepartmentWish } from './DepartmentDialog.tsx';
import { branchesOf, type Department } from './departmentTree.ts';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

/** Most departments that are drawn at once; the API's own limit of a page. */
const most = 1000;

export function DepartmentsPage() {
  const client = useQueryClient();
  const departments = useQuery({
    queryKey: ['objects', 'departments', 'tree'],
    queryFn: async ({ signal }) => {
      const answer = await queryRecords(
        'departments',
        { fields: ['name', 'parent', 'version'], sort: 'name', limit: most },
        signal,
      );
      return answer.data as readonly Department[];
    },
  });
  const [wish, setWish] = useState<DepartmentWish | null>(null);
  const [deleting, setDeleting] = useState<Department | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', 'departments'] });
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setWish({ department: null, parent: null })}
    >
      {t('settings.departments.add')}
    </Button>
  );
  const list = departments.data ?? [];
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
      <ul className={styles.tree}>
        {branchesOf(list).map(({ department, depth }) => (
          <li key={department.id} className={styles.branch} style={{ paddingInlineStart: depth * 24 }}>
            <IconHierarchy2 size={16} stroke={1.6} aria-hidden />
            <span className="ellipsis">{department.name}</span>
            {department.parent?.label && <span className="visuallyHidden">({department.parent.label})</span>}
            <span className={styles.branchActions}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('settings.departments.actions', { name: department.name })}>
                    <IconDots size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
                    onClick={() => setWish({ department: null, parent: department.id })}
                  >
                    {t('settings.departments.addBelow')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
                    onClick={() => setWish({ department, parent: department.parent?.id ?? null })}
                  >
                    {t('settings.departments.change')}
                  </Menu.Item>
                  <Menu.Item
                    data-danger
                    leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                    onClick={() => setDeleting(department)}
                  >
                    {t('frame.delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </span>
          </li>
        ))}
      </ul>
      {wish && (
        <DepartmentDialog wish={wish} departments={list} onClose={() => setWish(null)} onSaved={refresh} />
      )}
      {deleting && (
        <ConfirmDialog
          title={t('settings.departments.deleteTitle', { name: deleting.name })}
          text={t('settings.departments.deleteText')}
          button={t('frame.delete')}
          run={() => deleteRecord('departments', deleting.id)}
          onClose={() => setDeleting(null)}
          onDone={() => {
            toast(t('settings.departments.deleted', { name: deleting.name }));
            setDeleting(null);
            refresh();
          }}
        />
      )}
    </SettingsPage>
  );
}
