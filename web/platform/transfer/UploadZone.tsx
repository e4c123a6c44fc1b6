/** Where a file is dropped or chosen. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportInfo } from '../../../shared/imports.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import classes from './import.module.css';
import { applyRuleFile, importQuery, importsQuery, uploadImport } from './importApi.ts';
import { readRuleFile } from './ruleFile.ts';

const kinds = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.yaml,.yml';
const isRuleFile = (file: File): boolean => /\.ya?ml$/i.test(file.name);

export function UploadZone({
  onUploaded,
}: {
  readonly onUploaded: (uploads: readonly ImportInfo[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const cache = useQueryClient();
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const uploads: ImportInfo[] = [];
      for (const file of files.filter((each) => !isRuleFile(each))) uploads.push(await uploadImport(file));
      // A mapping that was kept is dropped along with the files that it is for.
      for (const file of files.filter(isRuleFile)) {
        const rules = await readRuleFile(await file.text());
        if (!rules) toast(t('import.rules.unreadable', { file: file.name }));
        for (const changed of rules ? await applyRuleFile(uploads, rules) : []) {
          uploads[uploads.findIndex(({ id }) => id === changed.id)] = changed;
        }
      }
      return uploads;
    },
    onSuccess: (uploads) => {
      for (const made of uploads) cache.setQueryData(importQuery(made.id).queryKey, made);
      void cache.invalidateQueries({ queryKey: importsQuery().queryKey, exact: true });
      onUploaded(uploads);
    },
    onError: errorToast,
  });
  const take = (files: FileList | null) => {
    if (files && files.length > 0) upload.mutate([...files]);
  };
  return (
    <section
      className={classes.zone}
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
      <IconFileImport size={28} stroke={1.4} aria-hidden />
      <p className={classes.zoneTitle}>{t('import.drop')}</p>
      <p className={classes.zoneNote}>{t('import.kinds')}</p>
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
      <Button variant="filled" loading={upload.isPending} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
    </section>
  );
}
