/** The mapping of one file of a migration; every change is kept as it is made. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { MigrationChange, MigrationFile, MigrationInfo } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import { importQuery } from '../importApi.ts';
import { MappingTable } from '../MappingTable.tsx';
import { shapeText } from '../shapeText.ts';
import { CleaningPanel } from './CleaningPanel.tsx';
import { changeMigration, migrationQuery, startMigration } from './migrationApi.ts';
import { Questions } from './Questions.tsx';
import { RowsPanel } from './RowsPanel.tsx';
import { SplitPanel } from './SplitPanel.tsx';
import { useKeptRules } from './useKeptRules.ts';
import { WordsPanel } from './WordsPanel.tsx';

interface Props {
  readonly migration: MigrationInfo;
  readonly file: MigrationFile;
}

export function FileMapping({ migration, file }: Props) {
  const { workspace } = useParams({ strict: false });
  const cache = useQueryClient();
  const info = useQuery(importQuery(file.importId));
  const whole = () => void cache.invalidateQueries({ queryKey: migrationQuery(migration.id).queryKey });
  const kept = useKeptRules(file.importId, whole);
  const navigate = useNavigate();
  const place = `/w/${workspace}/migration/${migration.id}`;
  const start = useMutation({
    mutationFn: async () => {
      if (!(await kept.keepNow())) return;
      await startMigration(migration.id, 'dryRun');
      await cache.invalidateQueries({ queryKey: migrationQuery(migration.id).queryKey });
      void navigate({ to: place as string });
    },
  });
  const answer = useMutation({
    mutationFn: (change: MigrationChange) => changeMigration(migration.id, change),
    onSuccess: (now) => {
      cache.setQueryData(migrationQuery(migration.id).queryKey, now);
      void cache.invalidateQueries({ queryKey: importQuery(file.importId).queryKey });
    },
    onError: errorToast,
  });
  const isOnly = migration.files.length === 1;
  const name = file.sheet === null ? file.fileName : `${file.fileName} · ${file.sheet}`;
  if (info.isError) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data) return <SkeletonRows />;
  const rules = kept.draft ?? info.data.rules ?? info.data.proposal.rules;
  return (
    <div className={classes.work}>
      <header className={classes.workHead}>
        <div className={classes.workName}>
          <h1 className={classes.title}>{name}</h1>
          <p className={classes.lead}>{shapeText(info.data)}</p>
        </div>
      </header>
      <Questions files={[file]} onChange={answer.mutate} />
      <WordsPanel file={file} rules={rules} onRules={kept.change} />
      {!file.isPart && (
        <SplitPanel
          migration={migration}
          info={info.data}
          object={rules.object}
          onSplit={(now) => {
            cache.setQueryData(migrationQuery(migration.id).queryKey, now);
            void navigate({ to: place as string });
          }}
        />
      )}
      <RowsPanel info={info.data} rules={rules} onRules={kept.change} />
      <MappingTable
        info={info.data}
        rules={rules}
        onRules={kept.change}
        withFiles={(migration.attachments?.files ?? 0) > 0}
        onReshaped={() => {
          kept.forget();
          whole();
        }}
      />
      <CleaningPanel
        importId={file.importId}
        rules={rules}
        isKept={kept.draft === null}
        onRules={kept.change}
      />
      {kept.error !== null && <ErrorState error={kept.error} />}
      {start.isError && <ErrorState error={start.error} />}
      <footer className={classes.foot}>
        <p role="status">
          {t(kept.error !== null ? 'move.notKept' : kept.isKeeping ? 'move.keeping' : 'move.kept')}
        </p>
        <Button
          {...(isOnly ? {} : { variant: 'filled', size: 'md' })}
          renderRoot={(props) => <Link to={place as string} {...props} />}
        >
          {t('move.backToFiles')}
        </Button>
        {isOnly && (
          <Button
            variant="filled"
            size="md"
            disabled={rules.columns.length === 0}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t('import.dryRun')}
          </Button>
        )}
      </footer>
    </div>
  );
}
