/** Gives a schedule another time; what cannot be one is refused in place. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { currentLanguage, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from './jobs.module.css';
import type { Schedule } from './jobsApi.ts';

export interface ScheduleDialogProps {
  readonly schedule: Schedule;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function ScheduleDialog({ schedule, onClose, onSaved }: ScheduleDialogProps) {
  const [cron, setCron] = useState(schedule.cron);
  const save = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PATCH('/api/v1/schedules/{name}', {
          params: { path: { name: schedule.name } },
          body: { cron: cron.trim() },
        }),
      ),
    onSuccess: onSaved,
  });
  const refused = save.error ? problemOf(save.error).fields.cron : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={schedule.label[currentLanguage()]}
      size={440}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={t('jobs.schedule.cron')}
          description={t('jobs.schedule.cronHelp', { zone: schedule.timeZone })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={cron}
          onChange={(event) => setCron(event.currentTarget.value)}
          maxLength={80}
          error={refused}
          data-autofocus
        />
        {save.isError && refused === undefined && <ErrorState error={save.error} />}
        <div className={styles.dialogButtons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" loading={save.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
