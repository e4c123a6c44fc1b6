/** The arrival report: counts and sums of both sides, samples beside each other, what did not arrive; and the way back. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { MigrationReport } from '../../../../shared/migrationReport.ts';
import type { MigrationInfo, UndoForecast } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { isOver } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import { importJobQuery } from '../importApi.ts';
import { saveFile } from '../saveFile.ts';
import { AttachmentsCard } from './AttachmentsCard.tsx';
import own from './migration.module.css';
import { fetchReportWorkbook, migrationQuery, reportQuery } from './migrationApi.ts';
import { ReportCard } from './ReportCard.tsx';
import { UndoDialog } from './UndoDialog.tsx';

interface Props {
  readonly migration: MigrationInfo;
  /** After it was taken back: from the mapping again. */
  readonly onAgain: () => void;
}

export function ReportStep({ migration, onAgain }: Props) {
  const { id, name, state } = migration;
  const report = useQuery({ ...reportQuery(id), enabled: migration.hasReport });
  const [undoing, setUndoing] = useState(false);
  // What tables of files came to is told with the files.
  const { files = [], attachments } = report.data ?? {};
  const reported = files.filter(({ use }) => use !== 'attach' || !attachments);
  return (
    <>
      <div className={classes.result}>
        {state === 'undoing' && migration.undo !== null && (
          <Undoing migration={migration} job={migration.undo} />
        )}
        {state === 'undone' && <Undone job={migration.undo} />}
        {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
        {report.isPending && migration.hasReport && <SkeletonRows />}
        {report.data && (
          <Proof isPast={state === 'undone'}>
            <Summary report={report.data} />
            {reported.map((file) => (
              <ReportCard key={file.importId} migration={id} file={file} />
            ))}
            {report.data.attachments && (
              <AttachmentsCard migration={migration} figures={report.data.attachments} />
            )}
          </Proof>
        )}
      </div>
      <footer className={classes.foot}>
        <p>{t(state === 'undone' ? 'move.undoneNote' : 'import.undoNote')}</p>
        {report.data && (
          <Button
            leftSection={<IconDownload size={14} />}
            onClick={() =>
              void fetchReportWorkbook(id)
                .then((blob) => saveFile(blob, `${name}.xlsx`))
                .catch(errorToast)
            }
          >
            {t('move.reportFile')}
          </Button>
        )}
        {state === 'done' && (
          <Button data-danger onClick={() => setUndoing(true)}>
            {t('import.undo')}
          </Button>
        )}
        {state === 'undone' && (
          <Button variant="filled" size="md" onClick={onAgain}>
            {t('move.again')}
          </Button>
        )}
      </footer>
      {undoing && <UndoDialog migration={migration} onClose={() => setUndoing(false)} />}
    </>
  );
}

/** What was taken back is told no longer as what is: the proof of then is opened by whoever asks for it. */
function Proof({ isPast, children }: { readonly isPast: boolean; readonly children: ReactNode }) {
  if (!isPast) return children;
  return (
    <details className={own.past}>
      <summary>{t('move.reportBefore')}</summary>
      <div>{children}</div>
    </details>
  );
}

function Undone({ job: jobId }: { readonly job: string | null }) {
  const job = useQuery({ ...importJobQuery(jobId ?? ''), enabled: jobId !== null }).data;
  const result = job?.result as Partial<UndoForecast> | null | undefined;
  const stayed = result?.conflictCount ?? 0;
  return (
    <div role="status">
      <p className={own.verdict} data-complete>
        <IconArrowBackUp size={20} stroke={1.6} aria-hidden />
        {t('move.undone')}
      </p>
      {result?.restored !== undefined && (
        <p className={classes.lead}>
          {t('move.undoneCount', { count: result.restored })}
          {stayed > 0 && ` ${t('move.undoneStayed', { count: stayed })}`}
        </p>
      )}
    </div>
  );
}

function Summary({ report }: { readonly report: MigrationReport }) {
  const format = useFormat();
  const { totals } = report;
  const names = ['read', 'created', 'updated', 'leftOut', 'refused', 'waiting'] as const;
  return (
    <>
      <p className={own.verdict} data-complete={report.complete || undefined}>
        {report.complete ? (
          <IconCircleCheck size={20} stroke={1.6} aria-hidden />
        ) : (
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        )}
        {t(report.complete ? 'move.complete' : 'move.incomplete')}
      </p>
      <dl className={`${classes.figures} ${own.six}`}>
        {names.map((name) => (
          <div key={name} data-name={totals[name] > 0 ? name : undefined}>
            <dt>{t(`move.figure.${name}`)}</dt>
            <dd>{format.integer(totals[name])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Undoing({ migration, job: jobId }: { readonly migration: MigrationInfo; readonly job: string }) {
  const cache = useQueryClient();
  const format = useFormat();
  const job = useQuery(importJobQuery(jobId)).data;
  const over = job !== undefined && isOver(job);
  useEffect(() => {
    if (over) void cache.invalidateQueries({ queryKey: migrationQuery(migration.id).queryKey });
  }, [over, cache, migration.id]);
  return (
    <p className={classes.lead} role="status">
      {t('move.undoing', { done: format.integer(job?.done ?? 0) })}
    </p>
  );
}
