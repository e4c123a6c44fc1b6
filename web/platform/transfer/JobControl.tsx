/** Pause, go on, stop. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelJob, type Job, pauseJob, resumeJob } from '../../base/jobs.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { importJobQuery } from './importApi.ts';

export function JobControl({ job }: { readonly job: Job }) {
  const { id } = job;
  const cache = useQueryClient();
  const act = useMutation({
    mutationFn: (action: (id: string) => Promise<unknown>) => action(id),
    onSuccess: () => cache.invalidateQueries({ queryKey: importJobQuery(id).queryKey }),
    onError: errorToast,
  });
  return (
    <>
      {job.state === 'paused' ? (
        <Button onClick={() => act.mutate(resumeJob)}>{t('import.resume')}</Button>
      ) : (
        <Button onClick={() => act.mutate(pauseJob)}>{t('import.pause')}</Button>
      )}
      <Button onClick={() => act.mutate(cancelJob)}>{t('import.stop')}</Button>
    </>
  );
}
