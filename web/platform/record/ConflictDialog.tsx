/** Two people changed the same fields: both values of each side by side, and the person chooses field by field. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { getRecord } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { changeCached, recordKey } from '../data/recordCache.ts';
import { saveAndTell } from '../data/saveRecord.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { lookupOf } from '../fields/lookupOf.ts';
import styles from './record.module.css';

interface ConflictDialogProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** What the person wanted to write, as editors hold it. */
  readonly values: RecordData;
  readonly thrown: unknown;
  onClose(): void;
  /** The choice was made and is written. */
  onSettled?(): void;
}

/** The fields that both changed; others of `values` are nobody else's matter. */
function contested(values: RecordData, thrown: unknown): readonly string[] {
  const said = (problemOf(thrown).document.conflict as { fields?: RecordData } | undefined)?.fields;
  const names = Object.keys(values).filter((name) => said && name in said);
  return names.length > 0 ? names : Object.keys(values);
}

export function ConflictDialog({ object, record, values, thrown, onClose, onSettled }: ConflictDialogProps) {
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const id = String(record.id);
  const theirs = useQuery({
    queryKey: ['conflict', object.plural, id, values],
    gcTime: 0,
    queryFn: ({ signal }) => getRecord(object.plural, id, undefined, signal),
  });
  const names = contested(values, thrown);
  const several = names.length > 1;
  const close = () => {
    // The refused values were taken back to what was there before, which is not so any more.
    void queryClient.invalidateQueries({ queryKey: recordKey(object.plural, id) });
    onClose();
  };
  const showTheirs = (now: RecordData) =>
    changeCached(object.plural, id, (held) => ({
      ...held,
      ...Object.fromEntries(Object.keys(held).map((name) => [name, name in now ? now[name] : held[name]])),
    }));
  /** Fields of which one's own value is to stand, and those that nobody else touched. */
  const save = async (mine: (name: string) => boolean) => {
    if (!theirs.data) return;
    setBusy(true);
    try {
      const kept = Object.entries(values).filter(([name]) => !names.includes(name) || mine(name));
      showTheirs(theirs.data);
      if (kept.length > 0) await saveAndTell(object, theirs.data, Object.fromEntries(kept));
      onSettled?.();
      onClose();
    } catch (again) {
      errorToast(again);
      setBusy(false);
    }
  };
  const who = lookupOf(theirs.data?.updatedBy)?.label;
  const when = typeof theirs.data?.updatedAt === 'string' ? format.ago(theirs.data.updatedAt) : '';
  const show = (from: RecordData, name: string) => {
    const field = fieldOf(object, name);
    return field ? kitOf(field).text(from[name], field, format.env) || '—' : String(from[name] ?? '—');
  };
  const side = (name: string, whose: 'mine' | 'theirs', head: string, value: string) =>
    several ? (
      <button
        type="button"
        className={styles.side}
        aria-pressed={(chosen[name] ?? 'mine') === whose}
        onClick={() => setChosen((held) => ({ ...held, [name]: whose }))}
      >
        <span>{head}</span>
        <strong>{value}</strong>
      </button>
    ) : (
      <div className={styles.side} data-mine={whose === 'mine' || undefined}>
        <span>{head}</span>
        <strong>{value}</strong>
      </div>
    );
  return (
    <Modal
      opened
      onClose={close}
      title={who ? t('record.conflictBy', { name: who }) : problemOf(thrown).message}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        {several && <p>{t('record.conflict.lead')}</p>}
        {names.map((name) => {
          const field = fieldOf(object, name);
          const label = field ? labelOf(field.label) : name;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form
            <div key={name} className={styles.sides} role="group" aria-label={label}>
              {side(name, 'mine', `${t('record.yours')} · ${label}`, show(values, name))}
              {side(
                name,
                'theirs',
                who ? [who, when].filter(Boolean).join(', ') : t('record.theirs'),
                theirs.data ? show(theirs.data, name) : '…',
              )}
            </div>
          );
        })}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" onClick={() => void save(() => false)} disabled={!theirs.data || busy}>
            {t('record.takeTheirs')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            loading={busy}
            disabled={!theirs.data}
            onClick={() => void save((name) => (chosen[name] ?? 'mine') === 'mine')}
          >
            {t(several ? 'record.conflict.save' : 'record.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
