/** Scores by field: what is filled, valid and unique, those that count most first. */
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { FieldScore } from '../../../../shared/quality/scores.ts';
import { t } from '../../../base/texts.ts';
import { fieldName } from './findingWords.ts';
import styles from './quality.module.css';
import { ScoreBar } from './ScoreBar.tsx';

interface FieldScoresProps {
  readonly object: ObjectMeta;
  readonly fields: readonly FieldScore[];
}

export function FieldScores({ object, fields }: FieldScoresProps) {
  const ordered = [...fields].sort((a, b) => b.weight - a.weight);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('quality.field')}</th>
            <th scope="col">{t('quality.complete')}</th>
            <th scope="col">{t('quality.valid')}</th>
            <th scope="col" className={styles.wideOnly}>
              {t('quality.unique')}
            </th>
            <th scope="col" className={styles.wideOnly}>
              {t('quality.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ field, weight, complete, valid, unique }) => {
            const name = fieldName(object, field);
            return (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>
                  <ScoreBar name={`${name}: ${t('quality.complete')}`} score={complete} />
                </td>
                <td>
                  <ScoreBar name={`${name}: ${t('quality.valid')}`} score={valid} />
                </td>
                <td className={styles.wideOnly}>
                  <ScoreBar name={`${name}: ${t('quality.unique')}`} score={unique} />
                </td>
                <td className={`${styles.wideOnly} ${styles.number}`}>{weight}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
