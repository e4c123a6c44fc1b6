/** Where files are dropped or chosen: data, archives of them, and rule sets that were kept. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MigrationInfo } from '../../../shared/migrations.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import classes from './import.module.css';
import {
  addFile,
  beginMigration,
  bringRuleSet,
  changeMigration,
  migrationQuery,
} from './migration/migrationApi.ts';

const kinds = '.csv,.tsv,.txt,.xlsx,.xls,.xlsb,.ods,.vcf,.ics,.json,.jsonl,.ndjson,.zip,.gz,.yaml,.yml';
const isRuleSet = (file: File): boolean => /\.ya?ml$/i.test(file.name);

interface Props {
  /** The migration that the files join; absent: they begin one. */
  readonly migration?: MigrationInfo;
  readonly onUploaded: (migration: MigrationInfo) => void;
}

export function UploadZone({ migration, onUploaded }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [at, setAt] = useState<{ readonly file: string; readonly place: number; readonly of: number } | null>(
    null,
  );
  const cache = useQueryClient();
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const data = files.filter((file) => !isRuleSet(file));
      const [first] = data;
      let now = migration;
      if (!now) {
        if (!first) throw new Error(t('move.noData'));
        now = await beginMigration(data.length > 1 ? `${first.name} +${data.length - 1}` : first.name);
      }
      for (const [index, file] of data.entries()) {
        setAt({ file: file.name, place: index + 1, of: data.length });
        now = await addFile(now.id, file);
      }
      // A mapping that was kept is dropped along with the files that it is for.
      for (const file of files.filter(isRuleSet)) {
        now = await changeMigration(now.id, { ruleSet: (await bringRuleSet(file)).id });
      }
      return now;
    },
    onSuccess: (now) => {
      cache.setQueryData(migrationQuery(now.id).queryKey, now);
      onUploaded(now);
    },
    onError: errorToast,
    onSettled: () => {
      setAt(null);
      void cache.invalidateQueries({ queryKey: ['migrations'], exact: true });
    },
  });
  const take = (files: FileList | null) => {
    if (files && files.length > 0) upload.mutate([...files]);
  };
  return (
    <section
      className={classes.zone}
      data-small={migration !== undefined || undefined}
      aria-label={t('import.upload')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {!migration && <IconFileImport size={28} stroke={1.4} aria-hidden />}
      {!migration && <p className={classes.zoneTitle}>{t('import.drop')}</p>}
      {!migration && <p className={classes.zoneNote}>{t('import.kinds')}</p>}
      <input
        ref={input}
        type="file"
        multiple
        accept={kinds}
        className={classes.hidden}
        aria-label={t('import.choose')}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant={migration ? 'default' : 'filled'}
        loading={upload.isPending}
        onClick={() => input.current?.click()}
      >
        {t(migration ? 'move.addFiles' : 'import.choose')}
      </Button>
      {at !== null && (
        <p className={classes.lead} role="status">
          {t(at.of > 1 ? 'move.readingOf' : 'move.reading', at)}
        </p>
      )}
    </section>
  );
}
