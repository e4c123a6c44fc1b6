/** Before a change is taken back: what will be again, and what stands against it. */
import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ConfigChange } from '../../../../../shared/config/store.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { toast } from '../../../../base/toast.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { configKey, undoConfig } from '../configApi.ts';
import styles from '../shape.module.css';
import { nameOf, objectOf } from './changeWords.ts';

interface UndoDialogProps {
  readonly change: ConfigChange;
  onClose(): void;
}

export function UndoDialog({ change, onClose }: UndoDialogProps) {
  const objects = useObjects();
  const check = useQuery({
    queryKey: [configKey, 'undo', change.id],
    gcTime: 0,
    retry: false,
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/config/changes/{id}/undo', {
          params: { path: { id: change.id }, query: { dryRun: 'true' } },
        }),
      ),
  });
  const undo = useMutation({
    mutationFn: () => undoConfig(change.id),
    onSuccess: () => {
      toast(t('shape.undone'));
      onClose();
    },
  });
  const problems = check.data?.problems ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shape.undoTitle')}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{t('shape.undoText')}</p>
      <ul className={styles.plain}>
        {change.items.map((item) => (
          <li key={`${item.kind}/${item.name}`}>
            {t(`shape.kind.${item.kind}`)} <strong>{nameOf(item, objects)}</strong>{' '}
            <span className={styles.other}>
              {[objectOf(item, objects), t(item.before === null ? 'shape.undoGone' : 'shape.undoFormer')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {check.isPending && <SkeletonRows rows={1} />}
      {check.isError && <ErrorState error={check.error} />}
      {problems.length > 0 && (
        <div className={styles.usePart} data-blocks="" role="alert">
          <p className={styles.useTitle}>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
            {t('shape.undoAgainst')}
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.kind}/${problem.name}/${problem.path}`}>{labelOf(problem.text)}</li>
            ))}
          </ul>
        </div>
      )}
      {undo.isError && <ErrorState error={undo.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          data-autofocus
          disabled={!check.isSuccess || problems.length > 0}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('shape.undoDo')}
        </Button>
      </div>
    </Modal>
  );
}
