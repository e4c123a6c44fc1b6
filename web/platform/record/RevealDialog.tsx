/** Asks why somebody needs a sensitive value; the answer stays in the audit trail. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { labelOf, t } from '../../base/texts.ts';

interface RevealDialogProps {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly field: FieldMeta;
  onRevealed(value: string, seconds: number): void;
  onClose(): void;
}

/** As the server asks for; a word is no reason. */
const shortest = 5;

export function RevealDialog({ object, id, field, onRevealed, onClose }: RevealDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const label = labelOf(field.label);

  const ask = async () => {
    if (reason.trim().length < shortest) return setProblem(t('record.revealShort'));
    setBusy(true);
    try {
      const { value, seconds } = await bodyOf(
        api.POST('/api/v1/objects/{object}/{id}/reveal', {
          params: { path: { object: object.plural, id } },
          body: { field: field.name, reason: reason.trim() },
        }),
      );
      onRevealed(value ?? '', seconds);
    } catch (thrown) {
      setProblem(problemOf(thrown).sentence);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('record.revealField', { field: label })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Stack gap={12}>
          <TextInput
            data-autofocus
            label={t('record.revealReason')}
            description={t('record.revealNote')}
            value={reason}
            maxLength={500}
            autoComplete="off"
            error={problem}
            onChange={(event) => {
              setProblem(undefined);
              setReason(event.currentTarget.value);
            }}
          />
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {t('record.reveal')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
