/** Moving in, from the files to the proof that everything arrived: files and mapping, trial, run, report. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MigrationInfo, MigrationState } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { usePage } from '../../../base/page.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import { Steps } from '../Steps.tsx';
import { FileMapping } from './FileMapping.tsx';
import { FilesStep } from './FilesStep.tsx';
import { migrationQuery } from './migrationApi.ts';
import { ReportStep } from './ReportStep.tsx';
import { sourceName } from './sourceNames.ts';
import { WorkStep } from './WorkStep.tsx';

const steps = ['files', 'trial', 'run', 'report'] as const;
type StepName = (typeof steps)[number];

/** Where a migration in this state is looked at first. */
const stepOf: Readonly<Record<MigrationState, StepName>> = {
  mapping: 'files',
  trying: 'trial',
  ready: 'trial',
  running: 'run',
  paused: 'run',
  failed: 'run',
  cancelled: 'run',
  done: 'report',
  undoing: 'report',
  undone: 'report',
};

export function MigrationPage() {
  const { id = '' } = useParams({ strict: false });
  const { file } = useSearch({ strict: false }) as { readonly file?: unknown };
  const migration = useQuery(migrationQuery(id));
  usePage(migration.data?.name ?? t('import.title'), [{ label: t('import.title'), path: '/import' }]);
  if (migration.isError) {
    return <ErrorState error={migration.error} onRetry={() => void migration.refetch()} />;
  }
  if (!migration.data) return <SkeletonRows />;
  const opened = migration.data.files.find(({ importId }) => importId === file);
  if (opened) return <FileMapping key={opened.importId} migration={migration.data} file={opened} />;
  return <MigrationSteps key={id} migration={migration.data} />;
}

function MigrationSteps({ migration }: { readonly migration: MigrationInfo }) {
  const format = useFormat();
  const cache = useQueryClient();
  const { state } = migration;
  // Null: where the migration is; it goes on by itself.
  const [chosen, setChosen] = useState<StepName | null>(null);
  const step = chosen ?? stepOf[state];
  const isOver = state === 'done' || state === 'undone';
  // What was brought or taken back stands in lists that are open elsewhere.
  useEffect(() => {
    if (!isOver) return;
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'migrations' && queryKey[0] !== 'jobs',
    });
  }, [isOver, cache]);
  const reached: Readonly<Record<StepName, boolean>> = {
    files: !['trying', 'running', 'paused', 'undoing', 'done'].includes(state),
    trial: migration.dryRun !== null && !['running', 'paused', 'undoing', 'done'].includes(state),
    run: migration.run !== null,
    report: migration.hasReport,
  };
  return (
    <div className={classes.work}>
      <header className={classes.workHead}>
        <div className={classes.workName}>
          <h1 className={classes.title}>{migration.name}</h1>
          <p className={classes.lead}>
            {[
              migration.source && sourceName(migration.source),
              t('move.files', { count: migration.totals.files }),
              t('import.shape.rows', { count: migration.totals.rows }),
              format.moment(migration.createdAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Steps
          names={steps}
          at={step}
          isOpen={(name) => reached[name]}
          textOf={(name) => t(`move.step.${name}`)}
          onStep={setChosen}
        />
      </header>
      {step === 'files' && <FilesStep migration={migration} onStarted={() => setChosen(null)} />}
      {step === 'trial' && (
        <WorkStep
          kind="dryRun"
          migration={migration}
          onBack={() => setChosen('files')}
          onStarted={() => setChosen(null)}
        />
      )}
      {step === 'run' && (
        <WorkStep
          kind="run"
          migration={migration}
          onBack={() => setChosen('files')}
          onStarted={() => setChosen('report')}
        />
      )}
      {step === 'report' && <ReportStep migration={migration} onAgain={() => setChosen('files')} />}
    </div>
  );
}
