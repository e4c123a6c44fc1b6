/** Before a group or a queue is removed: what it is used in; removed, it comes back by undoing. */
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../base/api.ts';
import { useObjects } from '../../../base/metadata.ts';
import { deleteRecord } from '../../../base/records.ts';
import { t } from '../../../base/texts.ts';
import { undoToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from '../../../frame/settings/settings.module.css';
import type { Kept } from './KeptList.tsx';
import { partName } from './partName.ts';
import own from './people.module.css';

interface RemoveDialogProps {
  readonly plural: 'groups' | 'queues';
  readonly one: Kept;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RemoveDialog({ plural, one, onClose, onDone }: RemoveDialogProps) {
  const objects = useObjects();
  const { id, name } = one;
  const uses = useQuery({
    queryKey: ['objects', plural, id, 'uses'],
    queryFn: async () =>
      (await bodyOf(api.GET(`/api/v1/${plural}/{id}/uses`, { params: { path: { id } } }))).data,
  });
  const remove = useMutation({
    mutationFn: () => deleteRecord(plural, id),
    onSuccess: (changeSet) => {
      undoToast(t('people.removed', { name }), changeSet, onDone);
      onDone();
      onClose();
    },
  });
  const sentenceOf = ({ what, count, names }: { what: string; count: number; names: readonly string[] }) => {
    if (what === 'share') return t('people.use.share');
    if (what === 'queue') return t('people.use.queue', { names: names.join(' · ') });
    return t('people.use.records', { count, what: partName(objects, what, true) });
  };
  // What waits in a queue would wait in vain.
  const held = plural === 'queues' && (uses.data ?? []).length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.removeTitle', { name })}
      size={460}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {uses.isPending && <SkeletonRows rows={2} />}
      {uses.isError && <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.data?.length === 0 && <p className={styles.dialogText}>{t('people.unused')}</p>}
      {uses.data && uses.data.length > 0 && (
        <>
          <p className={styles.dialogText}>{t(held ? 'people.usedQueue' : 'people.used')}</p>
          <ul className={own.block}>
            {uses.data.map((use) => (
              <li key={use.what}>{sentenceOf(use)}</li>
            ))}
          </ul>
        </>
      )}
      {remove.isError && <ErrorState error={remove.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          data-danger
          disabled={!uses.data || held}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('frame.delete')}
        </Button>
      </div>
    </Modal>
  );
}
