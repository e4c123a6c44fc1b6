/** An error in place: what happened, why, what to do; its code in grey. */
import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { problemOf } from '../base/apiProblem.ts';
import { t } from '../base/texts.ts';
import styles from './states.module.css';

export interface ErrorStateProps {
  readonly error: unknown;
  /** A title of ours where the problem's own would not say what failed. */
  readonly title?: string;
  readonly onRetry?: () => void;
}

export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const problem = problemOf(error);
  const why = title ? problem.sentence : problem.detail === problem.message ? undefined : problem.detail;
  return (
    <div className={styles.error} role="alert">
      <p className={styles.errorTitle}>
        <IconAlertCircle size={16} stroke={1.6} aria-hidden />
        {title ?? problem.message}
      </p>
      {why && <p className={styles.why}>{why}</p>}
      {problem.errors.length > 0 && (
        <ul className={styles.why}>
          {problem.errors.map((refusal) => (
            <li key={`${refusal.field}${refusal.code}`}>{refusal.message}</li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {onRetry && <Button onClick={onRetry}>{t('frame.tryAgain')}</Button>}
        <span className={styles.code}>
          {problem.code}
          {problem.requestId ? ` · ${problem.requestId}` : ''}
        </span>
      </div>
    </div>
  );
}
