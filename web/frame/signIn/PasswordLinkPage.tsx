/** Opened by an invitation or reset link: the person chooses a password and is signed in. */
import { Button, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import { type ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { addressToken } from './addressToken.ts';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './signIn.module.css';

export function PasswordLinkPage() {
  const [token] = useState(addressToken);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const link = useQuery({
    queryKey: ['passwordLink', token],
    queryFn: () => bodyOf(doorApi.POST('/api/v1/links/read', { body: { token } })),
    retry: false,
    refetchOnWindowFocus: false,
  });

  if (link.isPending) {
    return (
      <SignInFrame title={t('frame.product')}>
        <SkeletonRows rows={3} />
      </SignInFrame>
    );
  }
  if (link.isError) {
    const gone = problemOf(link.error).status === 404;
    return (
      <SignInFrame
        title={gone ? t('invitation.gone') : t('frame.error.title')}
        lead={gone ? t('invitation.goneText') : undefined}
      >
        <div className={styles.form}>
          {!gone && <ErrorState error={link.error} onRetry={() => void link.refetch()} />}
          <Button component={Link} to="/sign-in" variant="filled" className={styles.submit}>
            {t('invitation.toSignIn')}
          </Button>
        </div>
      </SignInFrame>
    );
  }

  const { kind, name, email, workspace, hasPassword } = link.data;

  async function submit(password: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const body = { token, password };
      const { workspace } = await bodyOf(doorApi.POST('/api/v1/links/accept', { body }));
      queryClient.clear();
      await navigate({ to: `/w/${workspace.slug}/`, replace: true });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInFrame
      title={kind === 'invitation' ? t('invitation.title', { workspace }) : t('invitation.resetTitle')}
      lead={t(hasPassword ? 'invitation.leadKnown' : 'invitation.lead', { name, email })}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(String(new FormData(event.currentTarget).get('password')));
        }}
      >
        {problem && problem.errors.length === 0 && (
          <p className={styles.bad} role="alert">
            {problem.sentence}
          </p>
        )}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <PasswordInput
          name="password"
          size="lg"
          label={t('invitation.password')}
          description={hasPassword ? undefined : t('signIn.passwordHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete={hasPassword ? 'current-password' : 'new-password'}
          required
          withAsterisk={false}
          autoFocus
          error={problem?.fields.password}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit" variant="filled" className={styles.submit} loading={busy} fullWidth>
          {t(hasPassword ? 'signIn.button' : 'invitation.button')}
        </Button>
      </form>
    </SignInFrame>
  );
}
