/** Puts a record into a queue: it has no owner from then on, until somebody takes it or its turn comes. */
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { LookupValue, RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { updateRecord } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { RecordPicker } from '../fields/RecordPicker.tsx';

interface QueueDialogProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** The record's field `queue`. */
  readonly field: FieldMeta;
  readonly onClose: () => void;
}

export function QueueDialog({ object, record, field, onClose }: QueueDialogProps) {
  const { env } = useFormat();
  const [queue, setQueue] = useState<LookupValue | null>(null);
  const refresh = () => void refreshObject(object.plural);
  const put = useMutation({
    mutationFn: () =>
      updateRecord(object.plural, String(record.id), Number(record.version), { queue: queue?.id ?? null }),
    onSuccess: ({ changeSet }) => {
      undoToast(t('record.putIn', { name: queue?.label ?? '' }), changeSet ?? null, refresh);
      refresh();
      onClose();
    },
  });
  const wrong = put.error ? problemOf(put.error) : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('record.putInQueue')}
      size={440}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <RecordPicker
        target="queue"
        field={field}
        env={env}
        label={field.label[env.language]}
        description={t('record.putInQueueHelp')}
        value={queue}
        chosen={queue}
        required
        autoFocus
        onChange={() => undefined}
        onChoose={setQueue}
        {...(wrong ? { error: Object.values(wrong.fields)[0] ?? wrong.sentence } : {})}
      />
      <Button
        mt={20}
        size="lg"
        variant="filled"
        fullWidth
        disabled={!queue}
        loading={put.isPending}
        onClick={() => put.mutate()}
      >
        {t('record.putInQueue')}
      </Button>
    </Modal>
  );
}
