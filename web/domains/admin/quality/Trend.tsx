/** The scores of the past as a line, and in words for those who do not see it. */
import type { QualityPoint } from '../../../../shared/quality/qualityAnswers.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import styles from './quality.module.css';

const [wide, high, edge] = [600, 120, 6];

export function Trend({
  points,
  target,
}: {
  readonly points: readonly QualityPoint[];
  readonly target: number;
}) {
  const format = useFormat();
  const scored = points.flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]));
  const least = Math.max(0, Math.min(target, ...scored.map(({ score }) => score)) - 5);
  const x = (at: number) => edge + (at * (wide - 2 * edge)) / Math.max(1, scored.length - 1);
  const y = (score: number) => high - edge - ((score - least) * (high - 2 * edge)) / (100 - least);
  const line = scored.map(({ score }, at) => `${x(at).toFixed(1)},${y(score).toFixed(1)}`).join(' ');
  const first = scored[0];
  const last = scored.at(-1);
  if (!first || !last || scored.length < 2) return <p className={styles.quiet}>{t('quality.trendLater')}</p>;
  return (
    <figure className={styles.trend}>
      <svg viewBox={`0 0 ${wide} ${high}`} aria-hidden preserveAspectRatio="none">
        <line className={styles.targetLine} x1={0} x2={wide} y1={y(target)} y2={y(target)} />
        <polyline className={styles.line} points={line} />
      </svg>
      <figcaption>
        {t('quality.trendWords', {
          from: format.moment(first.at),
          first: first.score,
          to: format.moment(last.at),
          last: last.score,
          target,
        })}
      </figcaption>
    </figure>
  );
}
