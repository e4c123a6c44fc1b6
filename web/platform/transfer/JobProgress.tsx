/** How far a trial or a run is. */
import { Progress } from '@mantine/core';
import { useFormat } from '../../base/format.ts';
import type { Job } from '../../base/jobs.ts';
import { t } from '../../base/texts.ts';
import classes from './import.module.css';

interface Props {
  readonly job: Job;
  readonly kind: 'dryRun' | 'run';
  /** The work counts steps that are no rows: how far it is, is all that they tell. */
  readonly inSteps?: boolean;
}

export function JobProgress({ job, kind, inSteps = false }: Props) {
  const format = useFormat();
  const share = job.total ? Math.min(100, (job.done / job.total) * 100) : 0;
  return (
    <div className={classes.running} role="status">
      <p>
        {t(
          job.state === 'paused'
            ? 'import.paused'
            : kind === 'dryRun'
              ? 'import.checking'
              : 'import.importing',
        )}
      </p>
      <Progress value={share} aria-label={t('import.progress')} />
      <p className={classes.lead}>
        {inSteps
          ? t('move.percent', { share: Math.floor(share) })
          : t('import.state.running', { done: format.integer(job.done), total: job.total ?? 0 })}
      </p>
    </div>
  );
}
