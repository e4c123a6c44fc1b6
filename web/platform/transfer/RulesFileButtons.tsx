/** Keeps the mapping as a file, and takes it from one: for the next time, and for the command line. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ImportInfo } from '../../../shared/imports.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { applyRuleFile, importQuery } from './importApi.ts';
import { currentRules, type Drafts } from './mappingState.ts';
import { readRuleFile, writeRuleFile } from './ruleFile.ts';
import { saveFile } from './saveFile.ts';

interface Props {
  readonly files: readonly ImportInfo[];
  readonly drafts: Drafts;
  /** Told the imports whose rules were taken from the file. */
  readonly onTaken: (ids: readonly string[]) => void;
}

export function RulesFileButtons({ files, drafts, onTaken }: Props) {
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const text = await writeRuleFile(
      files.map((info) => ({ file: info.fileName, rules: currentRules(info, drafts) })),
    );
    saveFile(new Blob([text], { type: 'application/yaml' }), 'import.yaml');
  };
  const take = async (file: File) => {
    const read = await readRuleFile(await file.text());
    if (!read) {
      toast(t('import.rules.unreadable', { file: file.name }));
      return;
    }
    const changed = await applyRuleFile(files, read);
    for (const info of changed) cache.setQueryData(importQuery(info.id).queryKey, info);
    onTaken(changed.map(({ id }) => id));
    const key = changed.length > 0 ? 'import.rules.taken' : 'import.rules.none';
    toast(
      t(key, {
        file: file.name,
        count: changed.length,
        files: (changed.length > 0 ? changed : files).map(({ fileName }) => fileName).join(', '),
      }),
    );
  };
  return (
    <>
      <Button onClick={() => void save().catch(errorToast)}>{t('import.rules.save')}</Button>
      <Button onClick={() => input.current?.click()}>{t('import.rules.take')}</Button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label={t('import.rules.take')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void take(file).catch(errorToast);
        }}
      />
    </>
  );
}
