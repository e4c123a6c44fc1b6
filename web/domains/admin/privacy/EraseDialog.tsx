/** The second step of an erasure: how, why, and the name of the person typed by hand. */
import { Button, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import own from './privacy.module.css';
import { type Held, refresh, startErasure } from './privacyApi.ts';

interface EraseDialogProps {
  readonly held: Held;
  onClose(): void;
  onStarted(erasure: string): void;
}

export function EraseDialog({ held: { person }, onClose, onStarted }: EraseDialogProps) {
  const [mode, setMode] = useState<'anonymise' | 'purge'>('anonymise');
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState('');
  const start = useMutation({
    mutationFn: () =>
      startErasure({ object: person.object, id: person.id, mode, reason: reason.trim(), confirm }),
    onSuccess: (erasure) => {
      void refresh();
      onStarted(erasure.id);
    },
  });
  const fields = start.error ? problemOf(start.error).fields : {};
  const ready = confirm.trim() === person.label.trim() && reason.trim().length >= 3;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacy.eraseTitle', { name: person.label })}
      size={520}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={own.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) start.mutate();
        }}
      >
        <p className={styles.lead}>{t('privacy.eraseText')}</p>
        <Radio.Group
          label={t('privacy.mode')}
          value={mode}
          onChange={(value) => setMode(value === 'purge' ? 'purge' : 'anonymise')}
        >
          <div className={own.choices}>
            <Radio
              value="anonymise"
              label={t('privacy.mode.anonymise')}
              description={t('privacy.mode.anonymiseHelp')}
            />
            <Radio value="purge" label={t('privacy.mode.purge')} description={t('privacy.mode.purgeHelp')} />
          </div>
        </Radio.Group>
        <Textarea
          label={t('privacy.reason')}
          description={t('privacy.eraseReasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={500}
          autosize
          minRows={2}
          error={fields.reason}
        />
        <TextInput
          label={t('privacy.confirm', { name: person.label })}
          value={confirm}
          onChange={(event) => setConfirm(event.currentTarget.value)}
          autoComplete="off"
          required
          withAsterisk={false}
          error={fields.confirm}
        />
        {start.isError && Object.keys(fields).length === 0 && <ErrorState error={start.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" data-danger type="submit" loading={start.isPending} disabled={!ready}>
            {t('privacy.eraseNow')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
