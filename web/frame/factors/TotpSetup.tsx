/** Setting up an authenticator app: the secret as a picture and as text, and the first code as the proof that it works. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { CopyField } from '../settings/CopyField.tsx';
import { CodeInput } from './CodeInput.tsx';
import styles from './factors.module.css';
import { QrCode } from './QrCode.tsx';

export interface TotpSetupProps {
  /** Recovery codes to show; null where the person has some. */
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
}

export function TotpSetup({ onDone }: TotpSetupProps) {
  const offer = useQuery({
    queryKey: ['totpOffer'],
    queryFn: () => bodyOf(api.POST('/api/v1/me/factors/totp')),
    // One offer for each time that this opens: a second one would make the first worthless.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) => bodyOf(api.POST('/api/v1/me/factors/totp/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  if (offer.isPending) return <SkeletonRows rows={4} />;
  if (offer.isError) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />;
  const fields = confirm.error ? problemOf(confirm.error).fields : {};
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <p className={styles.text}>{t('factor.scan')}</p>
      <QrCode text={offer.data.address} label={t('factor.qr')} />
      <CopyField label={t('factor.key')} value={offer.data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')} />
      <CodeInput name="code" error={fields.code} />
      {confirm.isError && !fields.code && <ErrorState error={confirm.error} />}
      <div className={styles.buttons}>
        <Button className={styles.last} type="submit" size="lg" variant="filled" loading={confirm.isPending}>
          {t('factor.confirm')}
        </Button>
      </div>
    </form>
  );
}
