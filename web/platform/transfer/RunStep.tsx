/** A dry run or a run: progress, then its figures and the rows that were refused; undo after a run. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ImportInfo } from '../../../shared/imports.ts';
import { isOver } from '../../base/jobs.ts';
import { t } from '../../base/texts.ts';
import { errorToast, undo } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Failures } from './Failures.tsx';
import classes from './import.module.css';
import { importJobQuery, importQuery, startImport } from './importApi.ts';
import { JobControl } from './JobControl.tsx';
import { JobProgress } from './JobProgress.tsx';
import { Outcome } from './Outcome.tsx';

interface Props {
  readonly kind: 'dryRun' | 'run';
  readonly info: ImportInfo;
  readonly job: string;
  readonly onBack: () => void;
  readonly onStarted: (job: string) => void;
}

export function RunStep({ kind, info, job: id, onBack, onStarted }: Props) {
  const cache = useQueryClient();
  const query = useQuery(importJobQuery(id));
  const job = query.data;
  const over = job !== undefined && isOver(job);
  useEffect(() => {
    if (over && kind === 'run')
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'jobs' });
  }, [over, kind, cache]);
  const start = useMutation({
    mutationFn: () => startImport(info.id, 'run'),
    onSuccess: (run) => {
      void cache.invalidateQueries({ queryKey: importQuery(info.id).queryKey, exact: true });
      onStarted(run);
    },
    onError: errorToast,
  });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!job) return null;
  return (
    <>
      <div className={classes.result}>
        {!over && <JobProgress job={job} kind={kind} />}
        {job.state === 'failed' && (
          <p className={classes.failed} role="alert">
            {job.error?.detail ?? job.error?.title ?? t('import.state.failed')}
          </p>
        )}
        {job.state === 'cancelled' && (
          <p className={classes.lead}>{t('import.cancelled', { done: job.done })}</p>
        )}
        {over && <Outcome job={job} kind={kind} />}
        {over && job.failed > 0 && <Failures info={info} run={id} />}
      </div>
      <footer className={classes.foot}>
        <p>{kind === 'dryRun' ? t('import.nothingWritten') : t('import.undoNote')}</p>
        {!over && <JobControl job={job} kind={kind} />}
        {over && kind === 'dryRun' && <Button onClick={onBack}>{t('import.back')}</Button>}
        {over && kind === 'run' && job.changeSet && <Undo changeSet={job.changeSet} />}
        {over && kind === 'run' && <OpenList plural={(info.rules ?? info.proposal.rules).object} />}
        {over && kind === 'dryRun' && job.state === 'done' && (
          <Button variant="filled" size="md" loading={start.isPending} onClick={() => start.mutate()}>
            {t('import.run', { count: job.done })}
          </Button>
        )}
      </footer>
    </>
  );
}

function OpenList({ plural }: { readonly plural: string }) {
  const { workspace } = useParams({ strict: false });
  return (
    <Button
      variant="filled"
      size="md"
      renderRoot={(props) => <Link to={`/w/${workspace}/${plural}` as string} {...props} />}
    >
      {t('import.open')}
    </Button>
  );
}

function Undo({ changeSet }: { readonly changeSet: string }) {
  const [isUndone, setUndone] = useState(false);
  const taking = useMutation({ mutationFn: () => undo(changeSet, () => setUndone(true)) });
  return (
    <Button data-danger loading={taking.isPending} disabled={isUndone} onClick={() => taking.mutate()}>
      {isUndone ? t('import.undoStarted') : t('import.undo')}
    </Button>
  );
}
