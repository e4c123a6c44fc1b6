/** The whole record as a form over its page. */
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { labelOf, t } from '../../base/texts.ts';
import { keepDraft } from './formDraft.ts';
import { RecordForm } from './RecordForm.tsx';

const ConflictDialog = lazy(async () => ({
  default: (await import('../record/ConflictDialog.tsx')).ConflictDialog,
}));

interface EditModalProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  onClose(): void;
}

export function EditModal({ object, record, onClose }: EditModalProps) {
  const phone = useMediaQuery('(max-width: 639px)');
  // As it was when the form was opened: what others change meanwhile must not pass for seen.
  const [begun] = useState(record);
  const [conflict, setConflict] = useState<{ values: RecordData; thrown: unknown } | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      fullScreen={phone === true}
      closeOnClickOutside={false}
      title={t('record.editNamed', { name: String(record[object.titleField] ?? labelOf(object.label)) })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <RecordForm
        object={object}
        record={begun}
        onCancel={onClose}
        onSaved={onClose}
        onConflict={(values, thrown) => setConflict({ values, thrown })}
      />
      <Suspense>
        {conflict && (
          <ConflictDialog
            object={object}
            record={begun}
            {...conflict}
            onClose={() => setConflict(null)}
            onSettled={() => {
              keepDraft(`${object.name}.${String(begun.id)}`, {});
              onClose();
            }}
          />
        )}
      </Suspense>
    </Modal>
  );
}
