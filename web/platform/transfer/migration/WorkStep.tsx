/** A trial or a run of all files: how far it is, then what each file came to and which rows did not arrive. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MigrationInfo, MigrationState } from '../../../../shared/migrations.ts';
import { isOver } from '../../../base/jobs.ts';
import { type TextKey, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import { importJobQuery } from '../importApi.ts';
import { JobControl } from '../JobControl.tsx';
import { JobProgress } from '../JobProgress.tsx';
import { AttachmentsCard } from './AttachmentsCard.tsx';
import { DuplicateNotices } from './DuplicateNotices.tsx';
import { FileFiguresTable } from './FileFiguresTable.tsx';
import { MissingRows } from './MissingRows.tsx';
import { migrationQuery, startMigration } from './migrationApi.ts';
import { UndoDialog } from './UndoDialog.tsx';

const onTheWay: ReadonlySet<MigrationState> = new Set(['trying', 'running', 'paused']);

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
  const jobState = job?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: paused, resumed, over: the figures follow
  useEffect(() => {
    void cache.invalidateQueries({ queryKey: migrationQuery(id).queryKey, exact: true });
  }, [jobState, cache, id]);
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
  // The job is asked more often than the figures: until they are those of its end, it is not through.
  const isKnown = over && !onTheWay.has(migration.state);
  const isBroken = kind === 'run' && (job.state === 'failed' || job.state === 'cancelled');
  return (
    <>
      <div className={classes.result}>
        {!isKnown && <JobProgress job={job} kind={kind} inSteps />}
        {job.state === 'failed' && (
          <p className={classes.failed} role="alert">
            {job.error?.detail ?? job.error?.title ?? t('import.state.failed')}
          </p>
        )}
        {job.state === 'cancelled' && (
          <p className={classes.lead}>{t('import.cancelled', { done: job.done })}</p>
        )}
        {kind === 'dryRun' && isKnown && <DuplicateNotices migration={migration} />}
        <FileFiguresTable kind={kind} migration={migration} opened={opened} onOpen={setOpened} />
        <AttachmentsCard
          key={String(over)}
          migration={migration}
          figures={migration.attachments?.[kind === 'dryRun' ? 'tried' : 'result'] ?? null}
        />
        {openedFile && isKnown && (
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
        <p>{t(noteOf(kind, migration.state))}</p>
        {!over && <JobControl job={job} kind={kind} />}
        {isKnown && (kind === 'dryRun' || isBroken) && (
          <Button onClick={onBack}>{t('move.backToFiles')}</Button>
        )}
        {isKnown && isBroken && migration.state !== 'undone' && (
          <Button data-danger onClick={() => setUndoing(true)}>
            {t('import.undo')}
          </Button>
        )}
        {isKnown && kind === 'dryRun' && job.state === 'done' && (
          <Button variant="filled" size="md" loading={start.isPending} onClick={() => start.mutate()}>
            {t('import.run', { count: rows })}
          </Button>
        )}
        {isKnown && kind === 'run' && migration.hasReport && (
          <Button variant="filled" size="md" onClick={onStarted}>
            {t('move.toReport')}
          </Button>
        )}
      </footer>
      {undoing && <UndoDialog migration={migration} onClose={() => setUndoing(false)} />}
    </>
  );
}

function noteOf(kind: Props['kind'], state: MigrationState): TextKey {
  if (kind === 'dryRun') return 'import.nothingWritten';
  return state === 'undone' ? 'move.undoneNote' : 'import.undoNote';
}
