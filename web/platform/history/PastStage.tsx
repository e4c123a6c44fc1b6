/** The stage that a record was in, as a word: the path itself is for moving on, and nothing moves in the past. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf } from '../../base/texts.ts';
import { optionMark } from '../fields/optionMark.tsx';
import styles from './history.module.css';

export function PastStage({ object, record }: { readonly object: ObjectMeta; readonly record: RecordData }) {
  const { env } = useFormat();
  const field = object.pathField ? fieldOf(object, object.pathField) : undefined;
  if (!field || !record[field.name]) return null;
  return (
    <p className={styles.pastStage}>
      <span>{labelOf(field.label)}</span>
      {optionMark(field, record[field.name], env)}
    </p>
  );
}
