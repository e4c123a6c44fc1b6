/** Fields of a record as names and values, each of them edited in its place. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { narrowField } from '../layout/narrowField.ts';
import { DetailRow } from './DetailRow.tsx';
import styles from './record.module.css';

/** A field as a layout shows it. */
export interface DetailField {
  readonly field: string;
  readonly readOnly: boolean;
}

interface DetailListProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** A bare name is a field that no layout speaks of. */
  readonly fields: readonly (string | DetailField)[];
}

export function DetailList({ object, record, fields }: DetailListProps) {
  return (
    <dl className={styles.details}>
      {fields.flatMap((entry) => {
        const { field: name, readOnly } =
          typeof entry === 'string' ? { field: entry, readOnly: false } : entry;
        const field = fieldOf(object, name);
        if (!field || !(name in record)) return [];
        const narrowed = narrowField(object, field, record);
        const shown =
          readOnly && field.access === 'edit' ? { ...narrowed, access: 'read' as const } : narrowed;
        return <DetailRow key={name} object={object} record={record} field={shown} />;
      })}
    </dl>
  );
}
