/** What each field says for and against two records being the same: bars to the right for it, to the left against it. */
import type { FieldEvidence } from '../../../shared/duplicates.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import styles from './duplicates.module.css';

/** A weight of this many bits fills its half: one in thirty thousand. */
const fullWeight = 15;

/** Next to nothing has no sign. */
function signed(weight: number): string {
  const text = Math.abs(weight).toFixed(1);
  if (Number(text) === 0) return text;
  return `${weight > 0 ? '+' : '−'}${text}`;
}

export function EvidenceBars({
  object,
  fields,
}: {
  readonly object: ObjectMeta;
  readonly fields: readonly FieldEvidence[];
}) {
  const sorted = [...fields].sort((a, b) => b.weight - a.weight);
  return (
    <dl className={styles.evidence}>
      {sorted.map(({ field, level, weight }) => {
        const share = Math.min(1, Math.abs(weight) / fullWeight) * 50;
        const place = weight < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` };
        return (
          <div key={field} className={styles.evidenceRow}>
            <dt>{labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field })}</dt>
            <dd>
              <span className={styles.bar} aria-hidden>
                <span className={styles.fill} data-against={weight < 0 ? '' : undefined} style={place} />
              </span>
              <span className={styles.level}>
                {t(`duplicates.level.${level}`)} ({signed(weight)})
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
