/** Asks for what is held about a person as one file: why, and whether sensitive values are told as they are. */
import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import own from './privacy.module.css';
import { type Held, startExport } from './privacyApi.ts';

interface ExportDialogProps {
  readonly person: Held['person'];
  onClose(): void;
}

export function ExportDialog({ person, onClose }: ExportDialogProps) {
  const [reason, setReason] = useState('');
  const [sensitive, setSensitive] = useState(false);
  const start = useMutation({
    mutationFn: () => startExport({ object: person.object, id: person.id, reason: reason.trim(), sensitive }),
    onSuccess: () => {
      toast(t('privacy.exportStarted'));
      onClose();
    },
  });
  const fields = start.error ? problemOf(start.error).fields : {};
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacy.exportTitle', { name: person.label })}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={own.form}
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <p className={styles.lead}>{t('privacy.exportText')}</p>
        <Textarea
          label={t('privacy.reason')}
          description={t('privacy.reasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          autosize
          minRows={2}
          error={fields.reason}
          data-autofocus
        />
        <Checkbox
          label={t('privacy.sensitive')}
          description={t('privacy.sensitiveHelp')}
          checked={sensitive}
          onChange={(event) => setSensitive(event.currentTarget.checked)}
        />
        {start.isError && Object.keys(fields).length === 0 && <ErrorState error={start.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            type="submit"
            loading={start.isPending}
            disabled={reason.trim().length < 3}
          >
            {t('privacy.export')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
