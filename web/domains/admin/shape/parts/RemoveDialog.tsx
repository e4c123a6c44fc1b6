/** Before something goes or is put away: what uses it now, and what will not let it go. */
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ConfigKindName } from '../../../../../shared/config/store.ts';
import { t } from '../../../../base/texts.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { saveConfig, useUses } from '../configApi.ts';
import styles from '../shape.module.css';
import { UseList } from './UseList.tsx';

interface RemoveDialogProps {
  readonly kind: ConfigKindName;
  readonly name: string;
  /** The document that is put away: its values are kept, and it can come back. Absent: it goes. */
  readonly retires?: object;
  readonly title: string;
  readonly text: string;
  /** Said when it is done, with the way back. */
  readonly done: string;
  onClose(): void;
  onDone?(): void;
}

export function RemoveDialog({ kind, name, retires, title, text, done, onClose, onDone }: RemoveDialogProps) {
  const uses = useUses(kind, name);
  const held = uses.data?.some((use) => use.blocks) ?? false;
  const remove = useMutation({
    mutationFn: () =>
      saveConfig([{ kind, name, data: retires ? { ...retires, retired: true } : null }], done),
    onSuccess: () => {
      onClose();
      onDone?.();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{text}</p>
      {uses.isPending && <SkeletonRows rows={2} />}
      {uses.isError && <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.data && <UseList uses={uses.data} />}
      {remove.isError && <ErrorState error={remove.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          {...(retires ? { variant: 'filled' } : { 'data-danger': true })}
          disabled={!uses.data || held}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t(retires ? 'shape.retire' : 'shape.remove')}
        </Button>
      </div>
    </Modal>
  );
}
