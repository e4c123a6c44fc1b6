/** How far a run of an import is, in a few words. */
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { importJobQuery } from './importApi.ts';

export function JobState({ id }: { readonly id: string }) {
  const format = useFormat();
  const job = useQuery(importJobQuery(id)).data;
  if (!job) return null;
  if (job.state === 'done') {
    return job.failed > 0
      ? t('import.state.partly', { done: job.done - job.failed, failed: job.failed })
      : t('import.state.done', { done: job.done });
  }
  if (job.state === 'running') {
    return t('import.state.running', { done: format.integer(job.done), total: job.total ?? 0 });
  }
  return t(`import.state.${job.state}`);
}
