/** The heads of the columns: one of the records stays, and each can be taken as a whole. */
import { Button } from '@mantine/core';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import styles from './merge.module.css';
import { letterOf } from './mergeFields.ts';

interface MergeHeadsProps {
  readonly object: ObjectMeta;
  readonly records: readonly RecordData[];
  readonly names: readonly string[];
  readonly survivor: string;
  onStay(id: string): void;
  onTakeAll(id: string): void;
}

/** What tells records of one name apart. */
const telling = ['number', 'owner', 'createdAt'];

export function MergeHeads({ object, records, names, survivor, onStay, onTakeAll }: MergeHeadsProps) {
  const { env } = useFormat();
  const facts = (record: RecordData) =>
    telling.flatMap((name) => {
      const field = fieldOf(object, name);
      const text = field ? kitOf(field).text(record[name], field, env) : '';
      return text === '' ? [] : [text];
    });
  return (
    <div className={styles.heads}>
      <span className={styles.corner} />
      {records.map((record, at) => {
        const id = String(record.id);
        const stays = id === survivor;
        return (
          <div key={id} className={styles.head} data-stays={stays || undefined}>
            <label className={styles.stay}>
              <input
                type="radio"
                name="survivor"
                checked={stays}
                aria-label={t('merging.stay', { name: `${letterOf(at)} ${names[at]}` })}
                onChange={() => onStay(id)}
              />
              <span>{t(stays ? 'merging.stays' : 'merging.goes')}</span>
            </label>
            <strong title={names[at]}>
              <span className={styles.letter} aria-hidden="true">
                {letterOf(at)}
              </span>
              {names[at]}
            </strong>
            <span className={styles.facts}>{facts(record).join(' · ')}</span>
            <Button size="xs" variant="default" onClick={() => onTakeAll(id)}>
              {t('merging.takeAll')}
            </Button>
          </div>
        );
      })}
    </div>
  );
}
