/** Where the files come from, and rules kept from another time: chosen, brought, kept, saved as a file. */
import { Button, Menu, Modal, NativeSelect, TextInput } from '@mantine/core';
import { IconBookmark, IconDots, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MigrationChange, MigrationInfo } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import { saveFile } from '../saveFile.ts';
import own from './migration.module.css';
import { bringRuleSet, fetchRuleSet, keepRuleSet, ruleSetsQuery } from './migrationApi.ts';
import { knownSources, sourceName } from './sourceNames.ts';

interface Props {
  readonly migration: MigrationInfo;
  readonly onChange: (change: MigrationChange) => void;
}

export function SourceBar({ migration, onChange }: Props) {
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const sets = useQuery(ruleSetsQuery()).data ?? [];
  const [naming, setNaming] = useState(false);
  const { source, ruleSet, proposedRuleSet } = migration;
  const sources = [...new Set([...knownSources, ...(source ? [source] : [])])];
  const proposed = ruleSet === null ? sets.find(({ id }) => id === proposedRuleSet) : undefined;
  const bring = useMutation({
    mutationFn: bringRuleSet,
    onSuccess: (set) => {
      void cache.invalidateQueries({ queryKey: ruleSetsQuery().queryKey });
      onChange({ ruleSet: set.id });
    },
    onError: errorToast,
  });
  const download = async () => {
    const set = ruleSet ?? (await keepRuleSet(migration.name, migration.id)).id;
    saveFile(await fetchRuleSet(set), 'import.yaml');
  };
  return (
    <div className={`${classes.rulesBar} ${own.bar}`}>
      <NativeSelect
        label={t('move.source')}
        value={source ?? ''}
        onChange={(event) => onChange({ source: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('move.source.none') },
          ...sources.map((value) => ({ value, label: sourceName(value) })),
        ]}
      />
      <NativeSelect
        label={t('move.ruleSet')}
        value={ruleSet ?? ''}
        disabled={sets.length === 0}
        onChange={(event) => {
          if (event.currentTarget.value) onChange({ ruleSet: event.currentTarget.value });
        }}
        data={[
          { value: '', label: t('move.ruleSet.none') },
          ...sets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {proposed && (
        <p className={own.proposed}>
          {t('move.ruleSet.proposed', { name: proposed.name })}
          <Button onClick={() => onChange({ ruleSet: proposed.id })}>{t('move.ruleSet.take')}</Button>
        </p>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button aria-label={t('move.ruleSet.more')} px={8} className={own.more}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconBookmark size={16} stroke={1.6} />} onClick={() => setNaming(true)}>
            {t('move.ruleSet.keep')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={16} stroke={1.6} />}
            onClick={() => void download().catch(errorToast)}
          >
            {t('import.rules.save')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={16} stroke={1.6} />}
            onClick={() => input.current?.click()}
          >
            {t('import.rules.take')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        aria-label={t('import.rules.take')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) bring.mutate(file);
        }}
      />
      {naming && <KeepDialog migration={migration} onClose={() => setNaming(false)} />}
    </div>
  );
}

function KeepDialog({
  migration,
  onClose,
}: {
  readonly migration: MigrationInfo;
  readonly onClose: () => void;
}) {
  const cache = useQueryClient();
  const [name, setName] = useState(migration.source ? sourceName(migration.source) : migration.name);
  const keep = useMutation({
    mutationFn: () => keepRuleSet(name.trim(), migration.id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ruleSetsQuery().queryKey });
      toast(t('move.ruleSet.kept', { name: name.trim() }));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move.ruleSet.keep')}
      size={420}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className={own.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <TextInput
          label={t('move.ruleSet.name')}
          value={name}
          maxLength={120}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {keep.isError && <ErrorState error={keep.error} />}
        <div className={own.buttons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button size="lg" variant="filled" type="submit" disabled={!name.trim()} loading={keep.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
