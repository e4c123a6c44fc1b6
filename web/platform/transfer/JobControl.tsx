/** Pause, go on, stop; a run is stopped only when somebody says it twice, for it does not go on. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob, type Job, pauseJob, resumeJob } from '../../base/jobs.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { ConfirmDialog } from '../list/ConfirmDialog.tsx';
import { importJobQuery } from './importApi.ts';

interface Props {
  readonly job: Job;
  readonly kind: 'dryRun' | 'run';
}

export function JobControl({ job, kind }: Props) {
  const { id } = job;
  const cache = useQueryClient();
  const [asks, setAsks] = useState(false);
  const act = useMutation({
    mutationFn: (action: (id: string) => Promise<unknown>) => action(id),
    onSuccess: () => cache.invalidateQueries({ queryKey: importJobQuery(id).queryKey }),
    onError: errorToast,
  });
  const isPaused = job.state === 'paused';
  const goOn = isPaused ? resumeJob : pauseJob;
  return (
    <>
      <Button
        variant={isPaused ? 'filled' : 'default'}
        loading={act.isPending && act.variables === goOn}
        onClick={() => act.mutate(goOn)}
      >
        {t(isPaused ? 'import.resume' : 'import.pause')}
      </Button>
      <Button
        data-danger
        loading={act.isPending && act.variables === cancelJob}
        onClick={() => (kind === 'run' ? setAsks(true) : act.mutate(cancelJob))}
      >
        {t('import.stop')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('import.stopTitle')}
          text={t('import.stopText')}
          action={t('import.stop')}
          danger
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            act.mutate(cancelJob);
          }}
        />
      )}
    </>
  );
}
