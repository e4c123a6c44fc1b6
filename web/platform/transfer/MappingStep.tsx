/** The mapping of an import that stands by itself, and the way to its trial. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import classes from './import.module.css';
import { importQuery, saveRules, startImport } from './importApi.ts';
import { MappingTable } from './MappingTable.tsx';

interface Props {
  readonly info: ImportInfo;
  readonly rules: ImportRules;
  /** Null: the server's own are the newest. */
  readonly onRules: (rules: ImportRules | null) => void;
  readonly onStarted: (job: string) => void;
}

export function MappingStep({ info, rules, onRules, onStarted }: Props) {
  const cache = useQueryClient();
  const start = useMutation({
    mutationFn: async () => {
      const saved = await saveRules(info.id, rules);
      cache.setQueryData(importQuery(info.id).queryKey, saved);
      return startImport(info.id, 'dryRun');
    },
    onSuccess: onStarted,
  });
  return (
    <>
      <MappingTable info={info} rules={rules} onRules={onRules} onReshaped={() => onRules(null)} />
      {start.isError && <ErrorState error={problemOf(start.error)} />}
      <footer className={classes.foot}>
        <p>{t('import.nothingWritten')}</p>
        <Button
          variant="filled"
          size="md"
          disabled={rules.columns.length === 0}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('import.dryRun')}
        </Button>
      </footer>
    </>
  );
}
