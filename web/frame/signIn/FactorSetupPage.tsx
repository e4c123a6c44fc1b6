/** Setting up the second factor that the organisation asks for; nothing else is open before. */
import { Button } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, doorApi } from '../../base/api.ts';
import { passkeysHere } from '../../base/passkeys.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import styles from '../factors/factors.module.css';
import { PasskeySetup } from '../factors/PasskeySetup.tsx';
import { RecoveryCodes } from '../factors/RecoveryCodes.tsx';
import { TotpSetup } from '../factors/TotpSetup.tsx';
import { SignInFrame } from './SignInFrame.tsx';

type Step =
  | { readonly name: 'choose' | 'app' | 'passkey' }
  | { readonly name: 'codes'; readonly codes: readonly string[] };

export function FactorSetupPage() {
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const own = useQuery({
    queryKey: ['factors'],
    queryFn: () => bodyOf(doorApi.GET('/api/v1/me/factors')),
    retry: false,
  });
  const goOn = () => {
    queryClient.clear();
    void navigate({ to: next ?? '/', replace: true });
  };
  const done = (codes: readonly string[] | null) =>
    codes === null ? goOn() : setStep({ name: 'codes', codes });
  async function leave(): Promise<void> {
    await doorApi.POST('/api/auth/sign-out');
    queryClient.clear();
    await navigate({ to: '/sign-in', replace: true });
  }
  const inCodes = step.name === 'codes';
  return (
    <SignInFrame
      title={t(inCodes ? 'recovery.shownTitle' : 'factor.setUpTitle')}
      lead={inCodes ? undefined : t('factor.setUpLead')}
      wide
    >
      {own.isPending && <SkeletonRows rows={2} />}
      {own.isError && <ErrorState error={own.error} onRetry={() => void leave()} />}
      {own.data && step.name === 'choose' && (
        <div className={styles.choices}>
          <button type="button" className={styles.choice} onClick={() => setStep({ name: 'app' })}>
            <span className={styles.choiceName}>
              <IconDeviceMobile size={18} stroke={1.6} aria-hidden />
              {t('factor.app')}
            </span>
            <span className={styles.text}>{t('factor.appText')}</span>
          </button>
          {own.data.passkeysPossible && passkeysHere() && (
            <button type="button" className={styles.choice} onClick={() => setStep({ name: 'passkey' })}>
              <span className={styles.choiceName}>
                <IconFingerprint size={18} stroke={1.6} aria-hidden />
                {t('passkey.title')}
              </span>
              <span className={styles.text}>{t('passkey.text')}</span>
            </button>
          )}
          <Button variant="subtle" onClick={() => void leave()}>
            {t('factor.back')}
          </Button>
        </div>
      )}
      <div className={styles.under}>
        {step.name === 'app' && <TotpSetup onDone={done} />}
        {step.name === 'passkey' && <PasskeySetup onDone={done} proposal="" />}
        {step.name === 'codes' && <RecoveryCodes codes={step.codes} onKept={goOn} />}
      </div>
    </SignInFrame>
  );
}
