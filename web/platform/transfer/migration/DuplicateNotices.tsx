/** Before the figures of a trial: rows that rules for duplicates would refuse, by which rule, and the way past it for this import. */
import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DuplicateRows, ImportRules } from '../../../../shared/imports.ts';
import type { MigrationFile, MigrationInfo } from '../../../../shared/migrations.ts';
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import { importQuery, saveRules } from '../importApi.ts';
import own from './migration.module.css';
import { migrationQuery, startMigration } from './migrationApi.ts';

type Choice = Exclude<NonNullable<ImportRules['onDuplicate']>, 'refuse'>;

export function DuplicateNotices({ migration }: { readonly migration: MigrationInfo }) {
  const told = migration.files.flatMap((file) => {
    const duplicates = file.tried?.duplicates;
    return duplicates ? [{ file, duplicates }] : [];
  });
  if (told.length === 0) return null;
  return (
    <div className={own.notices}>
      {told.map(({ file, duplicates }) => (
        <Notice
          key={file.importId}
          migration={migration.id}
          mayChange={migration.state === 'ready'}
          file={file}
          duplicates={duplicates}
        />
      ))}
    </div>
  );
}

interface Props {
  readonly migration: string;
  readonly mayChange: boolean;
  readonly file: MigrationFile;
  readonly duplicates: DuplicateRows;
}

function Notice({ migration, mayChange, file, duplicates }: Props) {
  const { workspace } = useParams({ strict: false });
  const format = useFormat();
  const cache = useQueryClient();
  const { rows, locked, rules } = duplicates;
  const choices: readonly Choice[] = locked < rows ? ['make', 'leave', 'update'] : ['leave', 'update'];
  const [choice, setChoice] = useState<Choice>(choices[0] ?? 'leave');
  const again = useMutation({
    mutationFn: async () => {
      const query = importQuery(file.importId);
      const now = await cache.fetchQuery({ ...query, staleTime: 0 });
      const kept = await saveRules(file.importId, {
        ...(now.rules ?? now.proposal.rules),
        onDuplicate: choice,
      });
      cache.setQueryData(query.queryKey, kept);
      await startMigration(migration, 'dryRun');
    },
    onSettled: () => cache.invalidateQueries({ queryKey: migrationQuery(migration).queryKey, exact: true }),
  });
  const name = file.sheet ?? file.fileName;
  return (
    <section className={own.notice} aria-label={name}>
      <h2 className={classes.subtitle}>
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        {t('move.alike', { file: name, count: rows, total: format.integer(file.rows) })}
      </h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule.name}>{t('move.alike.rule', { rule: labelOf(rule.label), count: rule.rows })}</li>
        ))}
      </ul>
      {mayChange && (
        <>
          {locked < rows && <p>{t('move.alike.lead')}</p>}
          {locked > 0 && <p>{t('move.alike.locked', { count: locked })}</p>}
          <div className={own.choice}>
            <NativeSelect
              label={t('move.alike.choice')}
              value={choice}
              onChange={(event) => setChoice(event.currentTarget.value as Choice)}
              data={choices.map((value) => ({ value, label: t(`import.onDuplicate.${value}`) }))}
            />
            <Button loading={again.isPending} onClick={() => again.mutate()}>
              {t('move.alike.again')}
            </Button>
            <Button
              variant="subtle"
              renderRoot={(props) => <Link to={`/w/${workspace}/settings/duplicates` as string} {...props} />}
            >
              {t('move.alike.settings')}
            </Button>
          </div>
          {again.isError && <ErrorState error={again.error} />}
        </>
      )}
    </section>
  );
}
