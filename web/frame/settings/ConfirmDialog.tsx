/** Asks once more before what cannot be taken back; says in place why it was refused. */
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import styles from './settings.module.css';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly run: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ title, text, button, run, onDone, onClose }: ConfirmDialogProps) {
  const work = useMutation({ mutationFn: run, onSuccess: onDone });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{text}</p>
      {work.isError && <ErrorState error={work.error} />}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button size="lg" data-danger loading={work.isPending} onClick={() => work.mutate()}>
          {button}
        </Button>
      </div>
    </Modal>
  );
}
