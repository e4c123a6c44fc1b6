/** Asks once before something large is done. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { t } from '../../base/texts.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly danger?: boolean;
  onClose(): void;
  onConfirm(): void;
}

export function ConfirmDialog({
  title,
  text,
  action,
  danger = false,
  onClose,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={16}>
        <p>{text}</p>
        <Group justify="flex-end" gap={8}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant={danger ? 'default' : 'filled'}
            style={danger ? { color: 'var(--gx-bad)' } : undefined}
            data-autofocus
            onClick={onConfirm}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
