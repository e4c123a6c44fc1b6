/** What stands where nothing is yet: what this is, one example, one button. */
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './states.module.css';

export interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: string;
  /** One button. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon: Sign, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.sign}>
        <Sign size={20} stroke={1.5} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
