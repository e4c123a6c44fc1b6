/** The weight of a person's word, 1 to 5, as rising bars. */
import { t } from '../../base/texts.ts';
import styles from '../../platform/record/panel.module.css';

const steps = [1, 2, 3, 4, 5];

export function Influence({ value }: { readonly value: number }) {
  return (
    <span className={styles.influence} role="img" aria-label={t('account.influence', { value })}>
      {steps.map((step) => (
        <i key={step} data-on={step <= value || undefined} style={{ blockSize: `${3 + step * 2}px` }} />
      ))}
    </span>
  );
}
