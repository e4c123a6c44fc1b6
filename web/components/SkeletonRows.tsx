/** Grey bars in the shape of rows, after 200 ms, for what is on its way. */
import { t } from '../base/texts.ts';
import { Delayed } from './Delayed.tsx';
import styles from './states.module.css';

/** Widths in percent that look like names of different length, always the same ones. */
const widths = [46, 34, 52, 40, 30, 48, 38, 44, 33, 50];

export function SkeletonRows({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Delayed>
      <div className={styles.skeleton} role="status" aria-label={t('frame.loading')}>
        {widths.slice(0, rows).map((width) => (
          <div key={width} className={styles.skeletonRow}>
            <span className={styles.bone} style={{ width: 16 }} />
            <span className={styles.bone} style={{ width: `${width}%` }} />
            <span className={styles.bone} style={{ width: 64, marginLeft: 'auto' }} />
            <span className={styles.bone} style={{ width: 88 }} />
          </div>
        ))}
      </div>
    </Delayed>
  );
}
