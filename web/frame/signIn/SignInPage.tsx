/** Sign-in by e-mail and password; afterwards back to where the person was. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { doorApi } from '../../base/api.ts';
import { type ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './signIn.module.css';

export function SignInPage() {
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  // While the person types, the frame of the next page is already on its way.
  useEffect(() => {
    const timer = setTimeout(() => void import('../Frame.tsx'), 600);
    return () => clearTimeout(timer);
  }, []);

  async function submit(form: FormData): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await doorApi.POST('/api/auth/sign-in/email', {
        body: { email: String(form.get('email')).trim(), password: String(form.get('password')) },
      });
      queryClient.clear();
      await navigate({ to: next ?? '/', replace: true });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInFrame title={t('signIn.title')} lead={window.location.host}>
      {next && <p className={styles.note}>{t('signIn.ended')}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
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
        />
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
        <details className={styles.forgot}>
          <summary>{t('signIn.forgot')}</summary>
          {t('signIn.forgotText')}
        </details>
      </form>
    </SignInFrame>
  );
}
