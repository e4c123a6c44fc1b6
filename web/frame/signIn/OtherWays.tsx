/** “Continue with …”: the ways in besides a password, those of all or, once an address is typed, of its domain. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import { type ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import styles from './signIn.module.css';

/** With `email`, the ways of its domain; those of which one is required stand for the password too. */
export function useOtherWays(email: string) {
  const domain = /@[^@\s]+\.[^@\s.]{2,}$/.exec(email.trim())?.[0];
  const ways = useQuery({
    queryKey: ['otherWays', domain ?? null],
    queryFn: async () => {
      const body = domain === undefined ? {} : { email: `x${domain}` };
      return (await bodyOf(doorApi.POST('/api/auth/sign-on/ways', { body }))).providers;
    },
    placeholderData: (before) => before,
    staleTime: 60_000,
    retry: false,
  });
  return { ways: ways.data ?? [], byDomain: domain !== undefined };
}

export type OtherWay = ReturnType<typeof useOtherWays>['ways'][number];

interface OtherWaysProps {
  readonly ways: readonly OtherWay[];
  readonly email: string;
  readonly next: string | undefined;
  /** Signed in by a directory; `factors` are still asked for. */
  onSignedIn(factors: readonly string[]): void;
}

export function OtherWays({ ways, email, next, onSignedIn }: OtherWaysProps) {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [directory, setDirectory] = useState<OtherWay | null>(null);
  if (ways.length === 0) return null;

  async function go({ id }: OtherWay): Promise<void> {
    setBusy(id);
    setProblem(null);
    try {
      const body = {
        provider: id,
        next: next ?? '/',
        ...(email.includes('@') ? { email: email.trim() } : {}),
      };
      window.location.assign((await bodyOf(doorApi.POST('/api/auth/sign-on/start', { body }))).url);
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(null);
    }
  }

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (directory === null) return;
    const form = new FormData(event.currentTarget);
    setBusy(directory.id);
    setProblem(null);
    try {
      const login = String(form.get('login'));
      const body = { provider: directory.id, login, password: String(form.get('directoryPassword')) };
      onSignedIn((await bodyOf(doorApi.POST('/api/auth/sign-on/directory', { body }))).ways);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(null);
    }
  }

  return (
    <section className={styles.ways} aria-label={t('signIn.otherWays')}>
      {problem && (
        <p className={styles.bad} role="alert">
          {problem.sentence}
        </p>
      )}
      {ways.map((way) => (
        <Button
          key={way.id}
          fullWidth
          className={styles.way}
          loading={busy === way.id && directory === null}
          aria-expanded={way.kind === 'ldap' ? directory?.id === way.id : undefined}
          onClick={() =>
            way.kind === 'ldap' ? setDirectory(directory?.id === way.id ? null : way) : void go(way)
          }
        >
          {t('signIn.continueWith', { name: way.label })}
        </Button>
      ))}
      {directory && (
        <form className={styles.group} onSubmit={(event) => void signIn(event)}>
          <TextInput
            name="login"
            label={t('signIn.login')}
            size="lg"
            autoComplete="username"
            defaultValue={email.trim()}
            required
            withAsterisk={false}
          />
          <PasswordInput
            name="directoryPassword"
            label={t('signIn.password')}
            size="lg"
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
          <Button
            type="submit"
            variant="filled"
            fullWidth
            className={styles.way}
            loading={busy === directory.id}
          >
            {t('signIn.button')}
          </Button>
        </form>
      )}
    </section>
  );
}
