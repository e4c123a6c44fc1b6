/** Before something is put away: what uses it now. Its values are kept, and it can come back. */
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ConfigKindName } from '../../../../../shared/config/store.ts';
import { t } from '../../../../base/texts.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { saveConfig, useUses } from '../configApi.ts';
import styles from '../shape.module.css';
import { UseList } from './UseList.tsx';

interface RetireDialogProps {
  readonly kind: ConfigKindName;
  readonly name: string;
  readonly document: object;
  readonly title: string;
  readonly text: string;
  readonly done: string;
  onClose(): void;
  onDone?(): void;
}

export function RetireDialog({
  kind,
  name,
  document,
  title,
  text,
  done,
  onClose,
  onDone,
}: RetireDialogProps) {
  const uses = useUses(kind, name);
  const held = uses.data?.some((use) => use.blocks) ?? false;
  const retire = useMutation({
    mutationFn: () => saveConfig([{ kind, name, data: { ...document, retired: true } }], done),
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
      {retire.isError && <ErrorState error={retire.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          disabled={!uses.data || held}
          loading={retire.isPending}
          onClick={() => retire.mutate()}
        >
          {t('shape.retire')}
        </Button>
      </div>
    </Modal>
  );
}
