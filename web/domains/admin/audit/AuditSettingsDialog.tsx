/** What the trail notes and keeps: objects whose every look is noted, and years after which lines go to the archive. */
import { Button, Modal, NativeSelect, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from './audit.module.css';
import { type AuditState, auditKey, auditStateQuery } from './auditApi.ts';

export function AuditSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useQuery(auditStateQuery());
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('audit.settings')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {state.isPending && <SkeletonRows rows={6} />}
      {state.isError && <ErrorState error={state.error} />}
      {state.data && <Wishes state={state.data} onClose={onClose} />}
    </Modal>
  );
}

const years = [1, 2, 3, 5, 7, 10, 15, 30];

function Wishes({ state, onClose }: { readonly state: AuditState; readonly onClose: () => void }) {
  const client = useQueryClient();
  const objects = useObjects();
  const [reads, setReads] = useState<ReadonlySet<string>>(new Set(state.reads));
  const [keep, setKeep] = useState(state.keepYears);
  const save = useMutation({
    mutationFn: () =>
      bodyOf(api.PATCH('/api/v1/audit/settings', { body: { reads: [...reads], keepYears: keep } })),
    onSuccess: () => {
      toast(t('frame.saved'));
      void client.invalidateQueries({ queryKey: auditKey });
      onClose();
    },
  });
  const choose = (name: string, on: boolean) => {
    const next = new Set(reads);
    if (on) next.add(name);
    else next.delete(name);
    setReads(next);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <fieldset className={styles.reads}>
        <legend>{t('audit.reads')}</legend>
        <p className={styles.sub}>{t('audit.readsHelp')}</p>
        <div className={styles.readList}>
          {objects.map(({ name, pluralLabel }) => (
            <Switch
              key={name}
              label={labelOf(pluralLabel)}
              checked={reads.has(name)}
              onChange={(event) => choose(name, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <NativeSelect
        label={t('audit.keep')}
        description={t('audit.keepHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={keep === null ? '' : String(keep)}
        onChange={(event) =>
          setKeep(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
        }
        data={[
          { value: '', label: t('audit.keepAlways') },
          ...[...new Set([...years, ...(keep === null ? [] : [keep])])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: t('audit.years', { count }) })),
        ]}
      />
      {save.isError && <ErrorState error={save.error} />}
      <div className={styles.buttons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button size="lg" variant="filled" type="submit" loading={save.isPending}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
