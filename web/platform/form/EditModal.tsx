/** The whole record as a form over its page. */
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { labelOf, t } from '../../base/texts.ts';
import { RecordForm } from './RecordForm.tsx';

interface EditModalProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  onClose(): void;
}

export function EditModal({ object, record, onClose }: EditModalProps) {
  const phone = useMediaQuery('(max-width: 639px)');
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
      <RecordForm object={object} record={record} onCancel={onClose} onSaved={onClose} />
    </Modal>
  );
}
