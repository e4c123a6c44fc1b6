/** Before anything is gone for good: how many, what that means, and a word to be typed. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../base/texts.ts';

interface RemoveDialogProps {
  readonly count: number;
  onClose(): void;
  onConfirm(): void;
}

export function RemoveDialog({ count, onClose, onConfirm }: RemoveDialogProps) {
  const [typed, setTyped] = useState('');
  const word = t('bin.confirmWord');
  const meant = typed.trim().toLowerCase() === word;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bin.removeTitle', { count })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (meant) onConfirm();
        }}
      >
        <Stack gap={12}>
          <p>{t('bin.removeText')}</p>
          <TextInput
            label={t('bin.typeToConfirm', { word })}
            value={typed}
            data-autofocus
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button
              size="lg"
              type="submit"
              disabled={!meant}
              style={meant ? { color: 'var(--gx-bad)' } : undefined}
            >
              {t('bin.remove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
