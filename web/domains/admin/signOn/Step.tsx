/** A part of the editor with its heading and a sentence of help. */
import { type ReactNode, useId } from 'react';
import styles from './signOn.module.css';

interface StepProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

export function Step({ title, text, children }: StepProps) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <h3 className={styles.stepTitle} id={id}>
        {title}
      </h3>
      {text && <p className={styles.help}>{text}</p>}
      {children}
    </section>
  );
}
