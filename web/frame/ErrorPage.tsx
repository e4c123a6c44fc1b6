/** When a page breaks: what happened, its code, and a way to try again; the frame around it stays. */
import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { problemOf } from '../base/apiProblem.ts';
import { usePage } from '../base/page.ts';
import { queryClient } from '../base/queryClient.ts';
import { t } from '../base/texts.ts';
import { ErrorState } from '../components/ErrorState.tsx';
import styles from './frame.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';

/** A page of an older build asks for a file that the newer one no longer has. */
function isOldBuild(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module/i.test(error.message);
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = problemOf(error);
  if (problem.status === 404) return <NotFoundPage />;
  // The page is leaving for sign-in.
  if (problem.status === 401) return null;
  if (isOldBuild(error)) {
    return (
      <div className={styles.message}>
        <p>{t('frame.error.newVersion')}</p>
        <Button variant="filled" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </Button>
      </div>
    );
  }
  return (
    <ErrorBody
      error={error}
      onRetry={() => {
        queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' });
        reset();
        void router.invalidate();
      }}
    />
  );
}

function ErrorBody({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  usePage(t('frame.error.title'));
  return (
    <div className={styles.message}>
      <h1 className="visuallyHidden">{t('frame.error.title')}</h1>
      <ErrorState error={error} title={t('frame.error.title')} onRetry={onRetry} />
    </div>
  );
}
