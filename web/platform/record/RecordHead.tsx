/** The head of a record: its name and what can be done with it. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconCheckbox,
  IconClockHour4,
  IconCopyCheck,
  IconDots,
  IconHistory,
  IconLink,
  IconMail,
  IconMapPin,
  IconNote,
  IconPencil,
  IconPhone,
  IconShieldCheck,
  IconStack2,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useKeys } from '../../base/keys.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { deleteRecord } from '../../base/records.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, toast, undoToast } from '../../base/toast.tsx';
import { FollowButton } from '../collab/FollowButton.tsx';
import { Present } from '../collab/Present.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { listPath, recordPath } from '../fields/recordPath.ts';
import { ConfirmDialog } from '../list/ConfirmDialog.tsx';
import { MergeWithDialog } from '../merge/MergeDialog.tsx';
import { isMergedObject } from '../merge/mergedObjects.ts';
import type { ComposerKind } from './composed.ts';
import { PrivacyItems } from './PrivacyItems.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import styles from './record.module.css';
import { mayDo } from './recordQuery.ts';
import { TakeButton } from './TakeButton.tsx';

const QueueDialog = lazy(async () => ({ default: (await import('./QueueDialog.tsx')).QueueDialog }));
const HoldDialog = lazy(async () => ({ default: (await import('./HoldDialog.tsx')).HoldDialog }));
const FindDuplicatesDialog = lazy(async () => ({
  default: (await import('../duplicates/FindDuplicatesDialog.tsx')).FindDuplicatesDialog,
}));
const EditModal = lazy(async () => ({ default: (await import('../form/EditModal.tsx')).EditModal }));

interface RecordHeadProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  onCompose(kind: ComposerKind): void;
}

const quick = [
  { kind: 'call', icon: IconPhone },
  { kind: 'visit', icon: IconMapPin },
  { kind: 'note', icon: IconNote },
  { kind: 'task', icon: IconCheckbox },
  { kind: 'mail', icon: IconMail },
] as const;

export function RecordHead({ object, record, onCompose }: RecordHeadProps) {
  const navigate = useNavigate();
  const { admin } = useMe();
  const audits = admin.includes('audit');
  const activity = useObjectNamed('activity');
  const [dialog, setDialog] = useState<'edit' | 'delete' | 'queue' | 'merge' | 'duplicates' | 'hold' | null>(
    null,
  );
  const mayEdit = mayDo(object, record, 'update');
  const queue = useObjectNamed('queue') && fieldOf(object, 'queue');
  const mayWait = mayEdit && mayDo(object, record, 'transfer') && queue?.access === 'edit';
  const talks = activity?.verbs.create && fieldOf(activity, 'regarding')?.targets?.includes(object.name);
  useKeys([
    { keys: 'e', text: 'list.edit', area: 'keys.record', when: mayEdit, run: () => setDialog('edit') },
  ]);

  const remove = async () => {
    setDialog(null);
    try {
      const changeSet = await deleteRecord(object.plural, String(record.id));
      await navigate({ to: listPath(object.plural) });
      undoToast(
        t('record.deleted', { name: String(record[object.titleField] ?? '') }),
        changeSet,
        () => void refreshObject(object.plural),
      );
      await refreshObject(object.plural);
    } catch (thrown) {
      errorToast(thrown);
    }
  };

  return (
    <header className={styles.head}>
      <RecordTitle object={object} record={record} />
      <div className={styles.actions}>
        <span className={styles.together}>
          <Present object={object} id={String(record.id)} />
          <FollowButton object={object} id={String(record.id)} />
        </span>
        <TakeButton object={object} record={record} />
        {talks &&
          quick.map(({ kind, icon: Sign }) => (
            <Button
              key={kind}
              className={styles.action}
              data-kind={kind}
              leftSection={<Sign size={16} stroke={1.6} />}
              onClick={() => onCompose(kind)}
            >
              {t(`record.compose.${kind}`)}
            </Button>
          ))}
        {mayEdit && (
          <Button
            className={styles.editAction}
            leftSection={<IconPencil size={16} stroke={1.6} />}
            onClick={() => setDialog('edit')}
          >
            {t('list.edit')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" className={styles.moreAction} aria-label={t('record.actions')}>
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayEdit && (
              <Menu.Item
                leftSection={<IconPencil size={16} stroke={1.6} />}
                onClick={() => setDialog('edit')}
              >
                {t('list.edit')}
              </Menu.Item>
            )}
            {mayWait && (
              <Menu.Item
                leftSection={<IconStack2 size={16} stroke={1.6} />}
                onClick={() => setDialog('queue')}
              >
                {t('record.putInQueue')}
              </Menu.Item>
            )}
            {mayDo(object, record, 'merge') && isMergedObject(object) && (
              <Menu.Item
                leftSection={<IconArrowMerge size={16} stroke={1.6} />}
                onClick={() => setDialog('merge')}
              >
                {t('merge.with')}
              </Menu.Item>
            )}
            {isMergedObject(object) && (
              <Menu.Item
                leftSection={<IconCopyCheck size={16} stroke={1.6} />}
                onClick={() => setDialog('duplicates')}
              >
                {t('duplicates.find')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconLink size={16} stroke={1.6} />}
              onClick={() =>
                void navigator.clipboard?.writeText(window.location.href).then(() => toast(t('frame.copied')))
              }
            >
              {t('record.copyLink')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.6} />}
              onClick={() => void navigate({ to: `${recordPath(object.plural, String(record.id))}/history` })}
            >
              {t('record.history')}
            </Menu.Item>
            {audits && (
              <Menu.Item
                leftSection={<IconShieldCheck size={16} stroke={1.6} />}
                onClick={() =>
                  void navigate({
                    to: listPath('settings/audit'),
                    search: { object: object.plural, record: String(record.id) } as never,
                  })
                }
              >
                {t('record.audit')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconClockHour4 size={16} stroke={1.6} />}
              onClick={() => void navigate({ search: { asOf: new Date().toISOString() } as never })}
            >
              {t('history.asOfMenu')}
            </Menu.Item>
            {admin.includes('privacy') && (
              <PrivacyItems object={object} record={record} onHold={() => setDialog('hold')} />
            )}
            {mayDo(object, record, 'delete') && (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                onClick={() => setDialog('delete')}
              >
                {t('frame.delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Suspense>
        {dialog === 'edit' && <EditModal object={object} record={record} onClose={() => setDialog(null)} />}
        {dialog === 'queue' && queue && (
          <QueueDialog object={object} record={record} field={queue} onClose={() => setDialog(null)} />
        )}
        {dialog === 'merge' && (
          <MergeWithDialog
            object={object}
            record={{ id: String(record.id), label: String(record[object.titleField] ?? '') }}
            onDone={(survivor) => {
              setDialog(null);
              if (survivor !== null && survivor !== record.id)
                void navigate({ to: recordPath(object.plural, survivor) });
            }}
          />
        )}
        {dialog === 'duplicates' && (
          <FindDuplicatesDialog object={object} id={String(record.id)} onClose={() => setDialog(null)} />
        )}
        {dialog === 'hold' && (
          <HoldDialog
            object={object.plural}
            id={String(record.id)}
            name={String(record[object.titleField] ?? '')}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === 'delete' && (
          <ConfirmDialog
            title={t('list.deleteTitle', { count: 1, object: labelOf(object.label).toLowerCase() })}
            text={t('list.deleteText')}
            action={t('frame.delete')}
            danger
            onClose={() => setDialog(null)}
            onConfirm={() => void remove()}
          />
        )}
      </Suspense>
    </header>
  );
}
