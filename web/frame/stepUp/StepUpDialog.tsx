/** Asks who it is before something that matters: by passkey, code or password, whichever the person has. */
import { Button, Modal, PasswordInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import type { BodyOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { signByPasskey } from '../../base/passkeys.ts';
import { type TextKey, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { CodeInput } from '../factors/CodeInput.tsx';
import styles from './stepUp.module.css';

type Way = 'passkey' | 'totp' | 'password';
type Proof = BodyOf<'/api/v1/me/proof', 'post'>;

const reasons = [
  'apiKeys',
  'security',
  'roles',
  'roleAssignment',
  'accountLink',
  'ownFactors',
  'largeExport',
  'reveal',
  'sensitiveExport',
  'personalData',
];
const wayText: Readonly<Record<Way, TextKey>> = {
  passkey: 'factor.usePasskey',
  totp: 'factor.useCode',
  password: 'stepUp.usePassword',
};

export interface StepUpDialogProps {
  /** As the server names the rule. */
  readonly reason: string;
  readonly onAnswer: (proved: boolean) => void;
}

export function StepUpDialog({ reason, onAnswer }: StepUpDialogProps) {
  const options = useQuery({
    queryKey: ['stepUp'],
    queryFn: () => bodyOf(doorApi.POST('/api/v1/me/proof/options')),
    // What a passkey signs is good once.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [chosen, setChosen] = useState<Way | null>(null);
  const prove = useMutation({
    mutationFn: async (proof: Proof | 'passkey') => {
      if (proof !== 'passkey') return doorApi.POST('/api/v1/me/proof', { body: proof });
      const passkey = await signByPasskey(options.data?.passkey ?? {});
      return doorApi.POST('/api/v1/me/proof', { body: { passkey } });
    },
    onSuccess: () => onAnswer(true),
    // The challenge is used up.
    onError: () => void options.refetch(),
  });
  const accepted = options.data?.accepted ?? [];
  const way = chosen ?? accepted[0] ?? null;
  const fields = prove.error ? problemOf(prove.error).fields : {};
  const known = reasons.includes(reason);
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={t('stepUp.title')}
      size={400}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.text}>
        {known && <strong>{t(`stepUp.reason.${reason}` as TextKey)}</strong>} {t('stepUp.text')}
      </p>
      {options.isPending && <SkeletonRows rows={2} />}
      {options.isError && <ErrorState error={options.error} onRetry={() => void options.refetch()} />}
      {options.data && way === null && <p className={styles.text}>{t('stepUp.none')}</p>}
      {way !== null && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const value = String(new FormData(event.currentTarget).get('proof'));
            prove.mutate(
              way === 'passkey' ? 'passkey' : way === 'totp' ? { code: value } : { password: value },
            );
          }}
        >
          {way === 'password' && (
            <PasswordInput
              name="proof"
              label={t('stepUp.password')}
              size="lg"
              autoComplete="current-password"
              required
              withAsterisk={false}
              data-autofocus
              error={fields.password}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
          )}
          {way === 'totp' && <CodeInput name="proof" error={fields.code} />}
          {prove.isError && Object.keys(fields).length === 0 && (
            <p className={styles.bad} role="alert">
              {way === 'passkey' ? t('factor.passkeyFailed') : problemOf(prove.error).sentence}
            </p>
          )}
          <Button
            type="submit"
            size="lg"
            variant="filled"
            loading={prove.isPending}
            leftSection={way === 'passkey' && <IconFingerprint size={18} stroke={1.6} aria-hidden />}
            data-autofocus={way === 'passkey' || undefined}
          >
            {t(way === 'passkey' ? 'factor.usePasskey' : 'stepUp.confirm')}
          </Button>
          <div className={styles.others}>
            {accepted
              .filter((other) => other !== way)
              .map((other) => (
                <Button
                  key={other}
                  variant="subtle"
                  onClick={() => {
                    prove.reset();
                    setChosen(other);
                  }}
                >
                  {t(wayText[other])}
                </Button>
              ))}
          </div>
        </form>
      )}
    </Modal>
  );
}
