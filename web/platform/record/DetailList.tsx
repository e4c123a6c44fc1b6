/** Fields of a record as names and values, each of them edited in its place. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { DetailRow } from './DetailRow.tsx';
import styles from './record.module.css';

interface DetailListProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  readonly fields: readonly string[];
}

export function DetailList({ object, record, fields }: DetailListProps) {
  return (
    <dl className={styles.details}>
      {fields.flatMap((name) => {
        const field = fieldOf(object, name);
        return field && name in record ? (
          <DetailRow key={name} object={object} record={record} field={field} />
        ) : (
          []
        );
      })}
    </dl>
  );
}
