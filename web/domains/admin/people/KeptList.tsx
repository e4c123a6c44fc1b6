/** The frame of the pages of groups and of queues: a list by name, with a sentence below each, and what can be done. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queryRecords, type StoredRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { ObjectIcon } from '../../../components/ObjectIcon.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';

export interface Kept extends StoredRecord {
  readonly name: string;
  readonly description: string | null;
}

export interface KeptListProps<One extends Kept> {
  readonly plural: 'groups' | 'queues';
  readonly fields: readonly string[];
  readonly icon: string;
  readonly emptyIcon: Parameters<typeof EmptyState>[0]['icon'];
  subOf(one: One): string;
  readonly dialog: (one: One | null, onClose: () => void, onSaved: () => void) => ReactNode;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function KeptList<One extends Kept>(props: KeptListProps<One>) {
  const { plural, fields, emptyIcon, subOf, dialog } = props;
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['objects', plural, 'settings'],
    queryFn: async ({ signal }) => {
      const query = { fields: ['name', 'description', 'version', ...fields], sort: 'name', limit: 1_000 };
      return (await queryRecords(plural, query, signal)).data as readonly One[];
    },
  });
  const [editing, setEditing] = useState<One | 'new' | null>(null);
  const [removing, setRemoving] = useState<One | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['objects', plural] });
  const add = (
    <Button variant="filled" leftSection={<IconPlus {...icon} />} onClick={() => setEditing('new')}>
      {t(`people.${plural}.add`)}
    </Button>
  );
  const rows = list.data ?? [];
  return (
    <SettingsPage
      title={t(`people.${plural}`)}
      lead={t(`people.${plural}.lead`)}
      action={rows.length > 0 && add}
    >
      {list.isPending && <SkeletonRows />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={emptyIcon}
          title={t(`people.${plural}.empty`)}
          text={t(`people.${plural}.emptyText`)}
          action={add}
        />
      )}
      <ul className={styles.rows} aria-label={t(`people.${plural}`)}>
        {rows.map((one) => (
          <li key={one.id} className={styles.row}>
            <ObjectIcon name={props.icon} />
            <div className={styles.rowText}>
              <div className={styles.rowMain}>{one.name}</div>
              <div className={styles.rowSub}>{[subOf(one), one.description].filter(Boolean).join(' · ')}</div>
            </div>
            <span className={styles.rowEnd}>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('people.moreFor', { name: one.name })}>
                    <IconDots {...icon} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEditing(one)}>
                    {t('people.edit')}
                  </Menu.Item>
                  <Menu.Item
                    data-danger
                    leftSection={<IconTrash {...icon} />}
                    onClick={() => setRemoving(one)}
                  >
                    {t('frame.delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </span>
          </li>
        ))}
      </ul>
      {editing !== null && dialog(editing === 'new' ? null : editing, () => setEditing(null), refresh)}
      {removing && (
        <RemoveDialog plural={plural} one={removing} onClose={() => setRemoving(null)} onDone={refresh} />
      )}
    </SettingsPage>
  );
}
