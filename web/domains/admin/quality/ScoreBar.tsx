/** A score as a figure and a bar, with a mark at what is aimed at; the bar is for the eye only. */
import type { Score } from '../../../../shared/quality/scores.ts';
import { t } from '../../../base/texts.ts';
import styles from './quality.module.css';

interface ScoreBarProps {
  readonly name: string;
  readonly score: Score;
  readonly target?: number;
}

export function ScoreBar({ name, score, target }: ScoreBarProps) {
  if (score === null) {
    return (
      <span className={styles.noScore} title={t('quality.notMeasured')}>
        –<span className="visuallyHidden">{t('quality.notMeasured')}</span>
      </span>
    );
  }
  const tone = toneOf(score, target);
  return (
    <span className={styles.score} data-tone={tone} title={name}>
      <span className={styles.figure}>{score.toFixed(1)}</span>
      <span className={styles.bar} aria-hidden>
        <span className={styles.fill} style={{ width: `${score}%` }} />
        {target !== undefined && <span className={styles.target} style={{ left: `${target}%` }} />}
      </span>
    </span>
  );
}

/** Below the target is warned of, far below is bad. */
export function toneOf(score: number, target = 80): 'ok' | 'warn' | 'bad' {
  if (score >= target) return 'ok';
  return score >= target - 20 ? 'warn' : 'bad';
}
