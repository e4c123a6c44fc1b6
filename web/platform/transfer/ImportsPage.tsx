/** Imports: a place to drop files, and what was imported before. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { FormerImports } from './FormerImports.tsx';
import classes from './import.module.css';
import { importsQuery } from './importApi.ts';
import { FormerMigrations } from './migration/FormerMigrations.tsx';
import { migrationsQuery } from './migration/migrationApi.ts';
import { UploadZone } from './UploadZone.tsx';

export function ImportsPage() {
  usePage(t('import.title'));
  const { workspace } = useParams({ strict: false });
  const navigate = useNavigate();
  const migrations = useQuery(migrationsQuery());
  const imports = useQuery(importsQuery());
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('import.title')}</h1>
        <p className={classes.lead}>{t('import.lead')}</p>
      </header>
      <UploadZone
        onUploaded={({ id, files }) => {
          // One file has nothing to be put in order: its columns are the first thing to look at.
          const [only] = files.length === 1 ? files : [];
          const search = only ? { file: only.importId } : {};
          void navigate({ to: `/w/${workspace}/migration/${id}` as string, search: search as never });
        }}
      />
      {migrations.isPending && <SkeletonRows rows={3} />}
      {migrations.isError && (
        <ErrorState error={migrations.error} onRetry={() => void migrations.refetch()} />
      )}
      {migrations.data && migrations.data.length > 0 && <FormerMigrations migrations={migrations.data} />}
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data && imports.data.length > 0 && <FormerImports imports={imports.data} />}
    </div>
  );
}
