/** A cell in the line of facts under a record's name: what it is, its value, and what makes it good or bad in words. */
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface FactProps {
  readonly label: string;
  /** The whole text, where it may be cut. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

export function Fact({ label, title, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.fact} title={title}>
        {children}
      </dd>
    </div>
  );
}
