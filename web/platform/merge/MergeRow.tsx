/** One field of all records: whose value stays is chosen by a click or with the arrow keys. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { RecordData } from '../../../shared/query.ts';
import { labelOf, t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import styles from './merge.module.css';
import { type ComparedField, isList, letterOf } from './mergeFields.ts';

interface MergeRowProps {
  readonly row: ComparedField;
  readonly records: readonly RecordData[];
  readonly names: readonly string[];
  readonly env: FieldEnv;
  /** Somebody chose; null chooses what is usual. */
  readonly chosen: boolean;
  onChoose(id: string | null): void;
}

export function MergeRow({ row, records, names, env, chosen, onChoose }: MergeRowProps) {
  const { field, texts, differs, from } = row;
  const label = labelOf(field.label);
  const open = differs && field.access === 'edit';
  const united = isList(field) && !chosen;
  return (
    <div className={styles.row} role="radiogroup" aria-label={label} data-differs={differs || undefined}>
      <span className={styles.name}>
        {label}
        {isList(field) && differs && (
          <label className={styles.together}>
            <input
              type="radio"
              name={`merge-${field.name}`}
              checked={united}
              disabled={!open}
              onChange={() => onChoose(null)}
            />
            <span>{t('merging.together')}</span>
          </label>
        )}
      </span>
      {records.map((record, at) => {
        const id = String(record.id);
        const empty = texts[at] === '';
        const taken = united ? !empty : from === id;
        const said = (
          <>
            <span className={styles.letter} aria-hidden="true">
              {letterOf(at)}
            </span>
            <span className={styles.said} data-empty={empty || undefined}>
              {empty ? t('merging.empty') : kitOf(field).cell(record[field.name], field, env)}
            </span>
          </>
        );
        if (!differs) {
          return (
            <span key={id} className={styles.value}>
              {said}
            </span>
          );
        }
        return (
          <label
            key={id}
            className={styles.value}
            data-taken={taken || undefined}
            data-open={open || undefined}
            title={open ? texts[at] : t('merging.notYours')}
          >
            <input
              type="radio"
              name={`merge-${field.name}`}
              checked={!united && from === id}
              disabled={!open}
              aria-label={`${letterOf(at)} ${names[at]}: ${empty ? t('merging.empty') : texts[at]}`}
              onChange={() => onChoose(id)}
            />
            {said}
          </label>
        );
      })}
    </div>
  );
}
