/** The own second factors: the app, passkeys and recovery codes; set up, named and taken away here. */
import { Button, Modal } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint, IconListNumbers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { useFormat } from '../../../base/format.ts';
import { passkeysHere } from '../../../base/passkeys.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { PasskeySetup } from '../../../frame/factors/PasskeySetup.tsx';
import { RecoveryCodes } from '../../../frame/factors/RecoveryCodes.tsx';
import { TotpSetup } from '../../../frame/factors/TotpSetup.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { deviceOf } from '../../../frame/settings/device.ts';
import styles from '../../../frame/settings/settings.module.css';
import { PasskeyRow } from './PasskeyRow.tsx';
import narrow from './security.module.css';

export type OwnFactors = AnswerOf<'/api/v1/me/factors', 'get'>;

type Open =
  | { readonly what: 'app' | 'passkey' | 'removeApp' | 'newCodes' }
  | { readonly what: 'codes'; readonly codes: readonly string[] };

export function MyFactors() {
  const client = useQueryClient();
  const own = useQuery({ queryKey: ['factors'], queryFn: () => bodyOf(api.GET('/api/v1/me/factors')) });
  const [open, setOpen] = useState<Open | null>(null);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['factors'] });
    void client.invalidateQueries({ queryKey: ['sessions'] });
  };
  const close = () => setOpen(null);
  const done = (codes: readonly string[] | null) => {
    refresh();
    toast(t(open?.what === 'passkey' ? 'passkey.added' : 'factor.added'));
    setOpen(codes === null ? null : { what: 'codes', codes });
  };
  if (own.isPending) return <SkeletonRows rows={3} />;
  if (own.isError) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  const label = { 'aria-label': t('frame.close') };
  return (
    <section aria-labelledby="my-factors">
      <h2 className={styles.sectionTitle} id="my-factors">
        {t('factor.own')}
      </h2>
      <FactorRows own={own.data} onOpen={(what) => setOpen({ what })} onChanged={refresh} />
      {(open?.what === 'app' || open?.what === 'passkey') && (
        <Modal
          opened
          onClose={close}
          title={t(open.what === 'app' ? 'factor.app' : 'passkey.add')}
          size={440}
          closeButtonProps={label}
        >
          {open.what === 'app' ? (
            <TotpSetup onDone={done} />
          ) : (
            <PasskeySetup onDone={done} proposal={deviceOf(navigator.userAgent)?.name ?? ''} />
          )}
        </Modal>
      )}
      {open?.what === 'codes' && (
        <Modal
          opened
          onClose={close}
          title={t('recovery.shownTitle')}
          size={520}
          closeOnClickOutside={false}
          closeButtonProps={label}
        >
          <RecoveryCodes codes={open.codes} onKept={close} />
        </Modal>
      )}
      {open?.what === 'removeApp' && (
        <ConfirmDialog
          title={t('factor.removeApp')}
          text={t('factor.removeText')}
          button={t('factor.remove')}
          run={() => api.DELETE('/api/v1/me/factors/totp')}
          onClose={close}
          onDone={() => {
            close();
            refresh();
            toast(t('factor.removed'));
          }}
        />
      )}
      {open?.what === 'newCodes' && (
        <ConfirmDialog
          title={t('recovery.makeTitle')}
          text={t('recovery.makeText')}
          button={t('recovery.make')}
          run={async () => {
            const { recoveryCodes } = await bodyOf(api.POST('/api/v1/me/factors/recoveryCodes'));
            setOpen({ what: 'codes', codes: recoveryCodes });
          }}
          onClose={close}
          onDone={refresh}
        />
      )}
    </section>
  );
}

interface FactorRowsProps {
  readonly own: OwnFactors;
  readonly onOpen: (what: 'app' | 'passkey' | 'removeApp' | 'newCodes') => void;
  readonly onChanged: () => void;
}

function FactorRows({ own, onOpen, onChanged }: FactorRowsProps) {
  const format = useFormat();
  const { totp, passkeys } = own;
  const protectedBy = totp !== null || passkeys.length > 0;
  const used = (at: string | null) =>
    at === null ? t('factor.neverUsed') : t('factor.lastUsed', { when: format.ago(at) });
  return (
    <>
      <p className={styles.dialogText}>{t('factor.ownLead')}</p>
      {own.required && !protectedBy && (
        <p className={styles.note} data-tone="warn" role="status">
          {own.due && !own.owed ? t('factor.due', { when: format.moment(own.due) }) : t('factor.required')}
        </p>
      )}
      <ul className={styles.rows}>
        <li className={`${styles.row} ${narrow.factor}`}>
          <IconDeviceMobile size={20} stroke={1.5} aria-hidden />
          <div className={styles.rowText}>
            <div className={styles.rowMain}>
              {t('factor.app')}
              <span className={styles.chip} data-tone={totp ? 'ok' : 'line'}>
                {t(totp ? 'factor.on' : 'factor.off')}
              </span>
            </div>
            <div className={styles.rowSub}>
              {totp
                ? `${t('factor.appSince', { when: format.moment(totp.since) })} · ${used(totp.lastUsedAt)}`
                : t('factor.appText')}
            </div>
          </div>
          <div className={styles.rowEnd}>
            <Button onClick={() => onOpen('app')}>{t(totp ? 'factor.appAgain' : 'factor.appSetUp')}</Button>
            {totp && (
              <Button variant="subtle" data-danger onClick={() => onOpen('removeApp')}>
                {t('factor.remove')}
              </Button>
            )}
          </div>
        </li>
        <li className={styles.row}>
          <IconFingerprint size={20} stroke={1.5} aria-hidden />
          <div className={styles.rowText}>
            <div className={styles.rowMain}>
              {t('passkey.title')}
              <span className={styles.chip} data-tone={passkeys.length > 0 ? 'ok' : 'line'}>
                {passkeys.length > 0 ? passkeys.length : t('factor.off')}
              </span>
            </div>
            <div className={styles.rowSub}>
              {own.passkeysPossible && passkeysHere() ? t('passkey.text') : t('passkey.impossible')}
            </div>
          </div>
          {own.passkeysPossible && passkeysHere() && (
            <div className={styles.rowEnd}>
              <Button onClick={() => onOpen('passkey')}>{t('passkey.add')}</Button>
            </div>
          )}
        </li>
        {passkeys.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            used={used(passkey.lastUsedAt)}
            onChanged={onChanged}
          />
        ))}
        {protectedBy && (
          <li className={styles.row}>
            <IconListNumbers size={20} stroke={1.5} aria-hidden />
            <div className={styles.rowText}>
              <div className={styles.rowMain}>
                {t('recovery.title')}
                <span className={styles.chip} data-tone={own.recoveryCodes > 2 ? 'ok' : 'warn'}>
                  {t('recovery.left', { count: own.recoveryCodes })}
                </span>
              </div>
              <div className={styles.rowSub}>{t('recovery.text')}</div>
            </div>
            <div className={styles.rowEnd}>
              <Button onClick={() => onOpen('newCodes')}>{t('recovery.make')}</Button>
            </div>
          </li>
        )}
      </ul>
    </>
  );
}
