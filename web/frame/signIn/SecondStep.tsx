/** After the password: a code, a passkey or a recovery code completes the sign-in. */
import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import type { BodyOf } from '../../base/apiCall.ts';
import { ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { signByPasskey } from '../../base/passkeys.ts';
import { type TextKey, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { CodeInput } from '../factors/CodeInput.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import styles from './signIn.module.css';

type Way = 'passkey' | 'totp' | 'recovery';
type Given = BodyOf<'/api/auth/second-factor', 'post'>;

const wayText: Readonly<Record<Way, TextKey>> = {
  passkey: 'factor.usePasskey',
  totp: 'factor.useCode',
  recovery: 'factor.useRecovery',
};

export interface SecondStepProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

export function SecondStep({ onDone, onBack }: SecondStepProps) {
  const options = useQuery({
    queryKey: ['secondFactor'],
    queryFn: () => bodyOf(doorApi.POST('/api/auth/second-factor/options')),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [chosen, setChosen] = useState<Way | null>(null);
  const give = useMutation({
    mutationFn: async (given: Given | 'passkey') => {
      const body =
        given === 'passkey' ? { passkey: await signByPasskey(options.data?.passkey ?? {}) } : given;
      return doorApi.POST('/api/auth/second-factor', { body });
    },
    onSuccess: onDone,
    // The challenge is used up.
    onError: () => void options.refetch(),
  });
  const ways = options.data?.ways ?? [];
  const preferred = (['passkey', 'totp', 'recovery'] as const).find((each) => ways.includes(each));
  const way = chosen ?? preferred;
  const problem = give.error instanceof ApiProblem ? problemOf(give.error) : null;
  return (
    <SignInFrame title={t('factor.title')} lead={t('factor.lead')}>
      {options.isPending && <SkeletonRows rows={2} />}
      {options.isError && <ErrorState error={options.error} onRetry={onBack} />}
      {way && (
        <form
          // Another way is another form: what was typed for one is nothing for the other.
          key={way}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const value = String(new FormData(event.currentTarget).get('proof'));
            give.mutate(
              way === 'passkey' ? 'passkey' : way === 'totp' ? { code: value } : { recoveryCode: value },
            );
          }}
        >
          {give.isError && (
            <p className={styles.bad} role="alert">
              {problem?.errors[0]?.message ?? problem?.sentence ?? t('factor.passkeyFailed')}
            </p>
          )}
          {way === 'totp' && <CodeInput name="proof" autoFocus />}
          {way === 'recovery' && (
            <TextInput
              name="proof"
              label={t('factor.recovery')}
              description={t('factor.recoveryHelp')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              size="lg"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              autoFocus
            />
          )}
          <Button
            type="submit"
            variant="filled"
            className={styles.submit}
            loading={give.isPending}
            fullWidth
            autoFocus={way === 'passkey'}
            leftSection={way === 'passkey' && <IconFingerprint size={18} stroke={1.6} aria-hidden />}
          >
            {t(way === 'passkey' ? 'factor.usePasskey' : 'factor.continue')}
          </Button>
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <Button
                key={other}
                variant="subtle"
                onClick={() => {
                  give.reset();
                  setChosen(other);
                }}
              >
                {t(wayText[other])}
              </Button>
            ))}
          <Button variant="subtle" onClick={onBack}>
            {t('factor.back')}
          </Button>
          <p className={styles.forgot}>{t('factor.lost')}</p>
        </form>
      )}
    </SignInFrame>
  );
}
