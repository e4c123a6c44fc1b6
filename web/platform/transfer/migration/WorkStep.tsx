/** A trial or a run of all files: how far it is, then what each file came to and which rows did not arrive. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { isOver } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import { importJobQuery } from '../importApi.ts';
import { JobControl } from '../JobControl.tsx';
import { JobProgress } from '../JobProgress.tsx';
import { AttachmentsCard } from './AttachmentsCard.tsx';
import { FileFiguresTable } from './FileFiguresTable.tsx';
import { MissingRows } from './MissingRows.tsx';
import { migrationQuery, startMigration } from './migrationApi.ts';
import { UndoDialog } from './UndoDialog.tsx';

interface Props {
  readonly kind: 'dryRun' | 'run';
  readonly migration: MigrationInfo;
  readonly onBack: () => void;
  /** After a trial: the run began. After a run: the report is asked for. */
  readonly onStarted: () => void;
}

export function WorkStep({ kind, migration, onBack, onStarted }: Props) {
  const { id } = migration;
  const cache = useQueryClient();
  const jobId = kind === 'dryRun' ? migration.dryRun : migration.run;
  const job = useQuery({ ...importJobQuery(jobId ?? ''), enabled: jobId !== null }).data;
  const over = job !== undefined && isOver(job);
  const [opened, setOpened] = useState<string | null>(null);
  const [undoing, setUndoing] = useState(false);
  useEffect(() => {
    if (over) void cache.invalidateQueries({ queryKey: migrationQuery(id).queryKey });
  }, [over, cache, id]);
  const start = useMutation({
    mutationFn: () => startMigration(id, 'run'),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: migrationQuery(id).queryKey });
      onStarted();
    },
  });
  if (!job) return <SkeletonRows />;
  const brought = migration.files.filter(({ use }) => use === 'import' || use === 'customObject');
  const tables = migration.files.filter(({ use }) => use === 'attach');
  // A part has rows of a file that is counted already.
  const rows = [...brought, ...tables].reduce((sum, file) => sum + (file.isPart ? 0 : file.rows), 0);
  const openedFile = brought.find(({ importId }) => importId === opened);
  const isBroken = kind === 'run' && (job.state === 'failed' || job.state === 'cancelled');
  return (
    <>
      <div className={classes.result}>
        {!over && <JobProgress job={job} kind={kind} inSteps />}
        {job.state === 'failed' && (
          <p className={classes.failed} role="alert">
            {job.error?.detail ?? job.error?.title ?? t('import.state.failed')}
          </p>
        )}
        {job.state === 'cancelled' && (
          <p className={classes.lead}>{t('import.cancelled', { done: job.done })}</p>
        )}
        <FileFiguresTable kind={kind} migration={migration} opened={opened} onOpen={setOpened} />
        <AttachmentsCard
          key={String(over)}
          migration={migration}
          figures={migration.attachments?.[kind === 'dryRun' ? 'tried' : 'result'] ?? null}
        />
        {openedFile && over && (
          <MissingRows
            key={openedFile.importId}
            migration={id}
            importId={openedFile.importId}
            fileName={openedFile.sheet ?? openedFile.fileName}
          />
        )}
        {start.isError && <ErrorState error={start.error} />}
      </div>
      <footer className={classes.foot}>
        <p>{kind === 'dryRun' ? t('import.nothingWritten') : t('import.undoNote')}</p>
        {!over && <JobControl job={job} kind={kind} />}
        {over && (kind === 'dryRun' || isBroken) && <Button onClick={onBack}>{t('move.backToFiles')}</Button>}
        {isBroken && migration.state !== 'undone' && (
          <Button data-danger onClick={() => setUndoing(true)}>
            {t('import.undo')}
          </Button>
        )}
        {over && kind === 'dryRun' && job.state === 'done' && (
          <Button variant="filled" size="md" loading={start.isPending} onClick={() => start.mutate()}>
            {t('import.run', { count: rows })}
          </Button>
        )}
        {over && kind === 'run' && migration.hasReport && (
          <Button variant="filled" size="md" onClick={onStarted}>
            {t('move.toReport')}
          </Button>
        )}
      </footer>
      {undoing && <UndoDialog migration={migration} onClose={() => setUndoing(false)} />}
    </>
  );
}
