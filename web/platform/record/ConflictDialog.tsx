/** Two people changed the same field: both values side by side, and the person chooses. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { getRecord } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { changeCached } from '../data/recordCache.ts';
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
}

export function ConflictDialog({ object, record, values, thrown, onClose }: ConflictDialogProps) {
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const id = String(record.id);
  const theirs = useQuery({
    queryKey: ['conflict', object.plural, id, values],
    gcTime: 0,
    queryFn: ({ signal }) => getRecord(object.plural, id, undefined, signal),
  });
  const names = Object.keys(values);
  const take = () => {
    if (theirs.data) {
      const now = theirs.data;
      changeCached(object.plural, id, (held) => ({
        ...held,
        ...Object.fromEntries(Object.keys(held).map((name) => [name, name in now ? now[name] : held[name]])),
      }));
    }
    onClose();
  };
  const keep = async () => {
    if (!theirs.data) return;
    setBusy(true);
    try {
      await saveAndTell(object, theirs.data, values);
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={who ? t('record.conflictBy', { name: who }) : problemOf(thrown).message}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        {names.map((name) => {
          const field = fieldOf(object, name);
          return (
            <div key={name} className={styles.sides}>
              <div className={styles.mine}>
                <span>
                  {t('record.yours')}
                  {field && ` · ${labelOf(field.label)}`}
                </span>
                <strong>{show(values, name)}</strong>
              </div>
              <div>
                <span>{who ? [who, when].filter(Boolean).join(', ') : t('record.theirs')}</span>
                <strong>{theirs.data ? show(theirs.data, name) : '…'}</strong>
              </div>
            </div>
          );
        })}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" onClick={take} disabled={!theirs.data}>
            {t('record.takeTheirs')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            loading={busy}
            disabled={!theirs.data}
            onClick={() => void keep()}
          >
            {t('record.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
