/** How far the copy of a workspace is; ends with the news that it is there, or why it is not. */
import { Progress } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiProblem } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { followJob, type Job } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import styles from './workspaces.module.css';

export interface SandboxProgressProps {
  readonly job: string;
  readonly name: string;
  readonly onEnd: () => void;
}

export function SandboxProgress({ job, name, onEnd }: SandboxProgressProps) {
  const format = useFormat();
  const [seen, setSeen] = useState<Job | null>(null);
  const ended = useEffectEvent((last: Job) => {
    if (last.state === 'done') toast(t('workspaces.made', { name }));
    else if (last.error) {
      const { title, status, detail } = last.error;
      errorToast(
        new ApiProblem({ code: 'internal', title, status, ...(detail === undefined ? {} : { detail }) }),
      );
    }
    onEnd();
  });
  const lost = useEffectEvent((error: unknown) => {
    errorToast(error);
    onEnd();
  });
  useEffect(() => {
    const leaving = new AbortController();
    followJob(job, setSeen, leaving.signal).then(ended, (error) => leaving.signal.aborted || lost(error));
    return () => leaving.abort();
  }, [job]);
  const share = seen?.total ? (100 * seen.done) / seen.total : 0;
  return (
    <div className={styles.making} role="status">
      <p>
        {t('workspaces.making', { name })}
        {seen?.total != null && seen.total > 0 && (
          <span className={styles.sub}>
            {' '}
            {t('jobs.progress', { done: format.integer(seen.done), total: format.integer(seen.total) })}
          </span>
        )}
      </p>
      <Progress value={share} animated aria-label={t('workspaces.making', { name })} />
    </div>
  );
}
