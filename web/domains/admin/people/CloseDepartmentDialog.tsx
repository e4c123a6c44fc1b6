/** Closes a department: what is in it goes to another, counted first; an empty one is simply deleted. */
import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { useObjects } from '../../../base/metadata.ts';
import { deleteRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { progressToast, undoToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { type Department, possibleParents } from './departmentTree.ts';
import { partName } from './partName.ts';
import own from './people.module.css';

export interface CloseDepartmentDialogProps {
  readonly department: Department;
  readonly departments: readonly Department[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function CloseDepartmentDialog(props: CloseDepartmentDialogProps) {
  const { department, departments, onClose, onDone } = props;
  const { id, name } = department;
  const format = useFormat();
  const objects = useObjects();
  const [to, setTo] = useState<string | null>(null);
  const one = { params: { path: { id } } };
  const preview = useQuery({
    queryKey: ['objects', 'departments', id, 'merge'],
    queryFn: () => bodyOf(api.GET('/api/v1/departments/{id}/merge', one)),
  });
  const parts = preview.data?.parts ?? [];
  const close = useMutation({
    mutationFn: async () => {
      if (parts.length === 0)
        undoToast(t('settings.departments.deleted', { name }), await deleteRecord('departments', id), onDone);
      else if (to) {
        const { job } = await bodyOf(api.POST('/api/v1/departments/{id}/merge', { ...one, body: { to } }));
        void progressToast(job, t('people.closing', { name })).then(onDone);
      }
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.closeTitle', { name })}
      size={520}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {preview.isPending && <SkeletonRows rows={3} />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && parts.length === 0 && <p className={styles.dialogText}>{t('people.closeEmpty')}</p>}
      {parts.length > 0 && (
        <>
          <p className={styles.dialogText}>{t('people.closeText')}</p>
          <ul className={own.parts}>
            {parts.map(({ part, count }) => (
              <li key={part} className={styles.row} style={{ minHeight: 36 }}>
                <span>{partName(objects, part, true)}</span>
                <span className={styles.rowEnd}>{format.integer(count)}</span>
              </li>
            ))}
          </ul>
          <Select
            label={t('people.closeInto')}
            data={possibleParents(departments, id).map(({ department: other, depth }) => ({
              value: other.id,
              label: `${'\u2007\u2007'.repeat(depth)}${other.name}`,
            }))}
            value={to}
            onChange={setTo}
            searchable
            data-autofocus
          />
        </>
      )}
      {close.isError && <ErrorState error={close.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          data-danger
          disabled={!preview.data || (parts.length > 0 && !to)}
          loading={close.isPending}
          onClick={() => close.mutate()}
        >
          {t('people.closeDepartment')}
        </Button>
      </div>
    </Modal>
  );
}
