/** A row of small bars, the newest at the right: a course at a glance; each says its value when asked. */
import { Link } from '@tanstack/react-router';
import styles from './panel.module.css';

export interface Bar {
  readonly key: string;
  readonly value: number;
  /** Time and value in words. */
  readonly title: string;
  /** The rows that it counts, where they are a list. */
  readonly rows?: { readonly path: string; readonly search: Readonly<Record<string, unknown>> };
}

interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly tone?: 'accent' | 'won';
}

export function Bars({ label, bars, tone = 'accent' }: BarsProps) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className={styles.bars} aria-label={label} data-tone={tone}>
      {bars.map((bar) => {
        const body = (
          <span
            className={styles.bar}
            data-empty={bar.value === 0 || undefined}
            style={{ blockSize: `${Math.max(2, Math.round((bar.value / highest) * 28))}px` }}
          />
        );
        return (
          <li key={bar.key} title={bar.title}>
            {bar.rows && bar.value > 0 ? (
              <Link to={bar.rows.path} search={bar.rows.search as never} aria-label={bar.title}>
                {body}
              </Link>
            ) : (
              <>
                {body}
                <span className="visuallyHidden">{bar.title}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
