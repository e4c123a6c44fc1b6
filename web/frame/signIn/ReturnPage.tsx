/** Where the browser comes back from a sign-in service: hands over what it brought, then goes on, or says what is wrong. */
import { Button, Loader } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { queryClient } from '../../base/queryClient.ts';
import { openTexts, t } from '../../base/texts.ts';
import type { TestAnswer } from '../../domains/admin/signOn/TestResult.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './signIn.module.css';

const SecondStep = lazy(async () => ({ default: (await import('./SecondStep.tsx')).SecondStep }));
const TestResult = lazy(async () => {
  await openTexts('settings');
  return { default: (await import('../../domains/admin/signOn/TestResult.tsx')).TestResult };
});

type State =
  | { readonly kind: 'working' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'test'; readonly answer: TestAnswer }
  | { readonly kind: 'factor'; readonly next: string };

const titles = {
  working: 'signIn.title',
  wrong: 'signIn.notSignedIn',
  test: 'signIn.tested',
} as const;

export function ReturnPage() {
  const { provider } = useParams({ strict: false });
  const navigate = useNavigate();
  const [state, setState] = useState<State>({ kind: 'working' });
  const begun = useRef(false);

  useEffect(() => {
    // An answer works once, so it is handed over once.
    if (begun.current) return;
    begun.current = true;
    const answer = Object.fromEntries(new URLSearchParams(window.location.search));
    // What the service sent does not stay in the history of the browser.
    window.history.replaceState(null, '', window.location.pathname);
    const body = { provider: String(provider), answer };
    bodyOf(doorApi.POST('/api/auth/sign-on/finish', { body }))
      .then(async ({ test, ways, next }) => {
        if (test) return setState({ kind: 'test', answer: test as unknown as TestAnswer });
        if (ways && ways.length > 0) {
          await openTexts('security');
          return setState({ kind: 'factor', next: next ?? '/' });
        }
        queryClient.clear();
        return navigate({ to: next ?? '/', replace: true });
      })
      .catch((thrown: unknown) => setState({ kind: 'wrong', sentence: problemOf(thrown).sentence }));
  }, [provider, navigate]);

  const done = (next: string) => {
    queryClient.clear();
    void navigate({ to: next, replace: true });
  };
  if (state.kind === 'factor')
    return (
      <Suspense fallback={null}>
        <SecondStep onDone={() => done(state.next)} onBack={() => void navigate({ to: '/sign-in' })} />
      </Suspense>
    );
  return (
    <SignInFrame title={t(titles[state.kind])} wide={state.kind === 'test'}>
      <div className={styles.form}>
        <Suspense fallback={<Loader size="sm" />}>
          {state.kind === 'working' && <Loader size="sm" aria-label={t('signIn.title')} />}
          {state.kind === 'test' && (
            <>
              <TestResult answer={state.answer} />
              <Button component="a" href={`/w/${state.answer.workspace}/settings/sign-on`}>
                {t('signIn.back')}
              </Button>
            </>
          )}
        </Suspense>
        {state.kind === 'wrong' && (
          <>
            <p className={styles.bad} role="alert">
              {state.sentence}
            </p>
            <Button component={Link} to="/sign-in" variant="filled" fullWidth className={styles.submit}>
              {t('invitation.toSignIn')}
            </Button>
          </>
        )}
      </div>
    </SignInFrame>
  );
}
