/** What one change did to the fields of a record, in words: each field with its value before and after. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { isEmpty } from '../fields/nothing.tsx';
import styles from './history.module.css';
import type { HistoryEntry } from './historyPageApi.ts';

interface ChangeLinesProps {
  readonly object: ObjectMeta;
  readonly changes: HistoryEntry['changes'];
  /** Of a record that was made: what it began with, without an empty side. */
  readonly only?: 'after';
}

export function ChangeLines({ object, changes, only }: ChangeLinesProps) {
  const { env } = useFormat();
  const known = changes.flatMap((change) => {
    const field = fieldOf(object, change.field);
    return field && !(only && isEmpty(change.after)) ? [{ ...change, field }] : [];
  });
  return (
    <dl className={styles.changes}>
      {known.map(({ field, before, after }) => {
        const text = (value: unknown) =>
          isEmpty(value)
            ? t('history.empty')
            : kitOf(field).text(value, field, env) || t('history.outOfSight');
        return (
          <div key={field.name}>
            <dt>{labelOf(field.label)}</dt>
            <dd>
              {!only && (
                <>
                  <del data-empty={isEmpty(before) || undefined}>
                    <span className="visuallyHidden">{t('history.before')} </span>
                    {text(before)}
                  </del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins data-empty={isEmpty(after) || undefined}>
                <span className="visuallyHidden">{t('history.after')} </span>
                {text(after)}
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
