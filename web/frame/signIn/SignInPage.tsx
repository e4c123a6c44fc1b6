/** Sign-in by e-mail and password, or by a passkey; afterwards back to where the person was. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import { ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { passkeysHere, signByPasskey } from '../../base/passkeys.ts';
import { queryClient } from '../../base/queryClient.ts';
import { openTexts, t } from '../../base/texts.ts';
import { OtherWays, useOtherWays } from './OtherWays.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './signIn.module.css';

const SecondStep = lazy(async () => ({ default: (await import('./SecondStep.tsx')).SecondStep }));

export function SignInPage() {
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [email, setEmail] = useState('');
  const { ways } = useOtherWays(email);
  // People of this domain have no password of ours; an administrator opens the field all the same.
  const [withPassword, setWithPassword] = useState(false);
  const hidden = !withPassword && ways.some(({ required }) => required);

  // While the person types, the frame of the next page is already on its way.
  useEffect(() => {
    const timer = setTimeout(() => void import('../Frame.tsx'), 600);
    return () => clearTimeout(timer);
  }, []);

  async function goOn(): Promise<void> {
    queryClient.clear();
    await navigate({ to: next ?? '/', replace: true });
  }

  async function attempt(way: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await way();
    } catch (thrown) {
      // Who closes the browser's own dialog knows what he did.
      if (thrown instanceof ApiProblem || !(thrown instanceof Error && thrown.name === 'NotAllowedError'))
        setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  async function byPassword(form: FormData): Promise<void> {
    const { secondFactor } = await bodyOf(
      doorApi.POST('/api/auth/sign-in/email', {
        body: { email: String(form.get('email')).trim(), password: String(form.get('password')) },
      }),
    );
    await arrived(secondFactor === null ? [] : ['asked']);
  }

  async function arrived(factors: readonly string[]): Promise<void> {
    if (factors.length === 0) return goOn();
    await openTexts('security');
    setAsked(true);
  }

  async function byPasskey(): Promise<void> {
    const { options } = await bodyOf(doorApi.POST('/api/auth/sign-in/passkey/options'));
    const response = await signByPasskey(options);
    await doorApi.POST('/api/auth/sign-in/passkey', { body: { response } });
    await goOn();
  }

  if (asked) {
    return (
      <Suspense fallback={null}>
        <SecondStep onDone={() => void goOn()} onBack={() => setAsked(false)} />
      </Suspense>
    );
  }

  return (
    <SignInFrame title={t('signIn.title')} lead={window.location.host}>
      {next && <p className={styles.note}>{t('signIn.goesOn')}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (hidden) return;
          const form = new FormData(event.currentTarget);
          void attempt(() => byPassword(form));
        }}
      >
        {problem && (
          <p className={styles.bad} role="alert">
            {problem.sentence}
          </p>
        )}
        <TextInput
          name="email"
          type="email"
          label={t('signIn.email')}
          size="lg"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          error={problem?.fields.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {!hidden && (
          <>
            <PasswordInput
              name="password"
              label={t('signIn.password')}
              size="lg"
              autoComplete="current-password"
              required
              withAsterisk={false}
              error={problem?.fields.password}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
            <Button type="submit" variant="filled" className={styles.submit} loading={busy} fullWidth>
              {t('signIn.button')}
            </Button>
          </>
        )}
        {passkeysHere() && (
          <Button onClick={() => void attempt(byPasskey)} disabled={busy} fullWidth size="lg">
            {t('signIn.passkey')}
          </Button>
        )}
        <details className={styles.forgot}>
          <summary>{t('signIn.forgot')}</summary>
          {t('signIn.forgotText')}
        </details>
      </form>
      <OtherWays
        ways={ways}
        email={email}
        next={next}
        onSignedIn={(factors) => void attempt(() => arrived(factors))}
      />
      {hidden && (
        <Button variant="subtle" onClick={() => setWithPassword(true)}>
          {t('signIn.withPassword')}
        </Button>
      )}
    </SignInFrame>
  );
}
