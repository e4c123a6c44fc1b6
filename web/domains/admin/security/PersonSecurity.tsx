/** How a person signs in, for who looks after security: factors, locks, devices, and taking each of them away. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { openTexts, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { deviceOf } from '../../../frame/settings/device.ts';
import settings from '../../../frame/settings/settings.module.css';
import styles from './security.module.css';

/** Shown inside pages that do not speak by these texts themselves. */
export function PersonSecurity({ id }: { readonly id: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => void openTexts('security').then(() => setReady(true)), []);
  return ready ? <Facts id={id} /> : null;
}

type Open = 'reset' | 'endAll';

function Facts({ id }: { readonly id: string }) {
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const queryKey = ['userSecurity', id];
  const path = { id };
  const person = useQuery({
    queryKey,
    queryFn: () => bodyOf(api.GET('/api/v1/users/{id}/security', { params: { path } })),
    retry: false,
  });
  const done = (text: string) => {
    setOpen(null);
    toast(text);
    void client.invalidateQueries({ queryKey });
  };
  if (person.isPending) return <SkeletonRows rows={3} />;
  if (person.isError) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  const { totpSince, passkeys, recoveryCodes, blockedUntil, failures, sessions } = person.data;
  const hasFactor = totpSince !== null || passkeys > 0;
  return (
    <section className={settings.section} aria-labelledby="person-security">
      <h2 className={settings.sectionTitle} id="person-security">
        {t('person.security')}
      </h2>
      {blockedUntil && (
        <div className={settings.note} data-tone="warn">
          <span>{t('person.locked', { when: format.moment(blockedUntil), failures })}</span>
          <Button
            ml="auto"
            onClick={() =>
              void api
                .POST('/api/v1/users/{id}/unlock', { params: { path } })
                .then(() => done(t('person.unlocked')))
            }
          >
            {t('person.unlock')}
          </Button>
        </div>
      )}
      <dl className={styles.facts}>
        <dt>{t('person.app')}</dt>
        <dd>{totpSince ? t('factor.appSince', { when: format.moment(totpSince) }) : t('person.none')}</dd>
        <dt>{t('person.passkeys')}</dt>
        <dd>{passkeys || t('person.none')}</dd>
        <dt>{t('person.codes')}</dt>
        <dd>{recoveryCodes || t('person.none')}</dd>
      </dl>
      {sessions.length === 0 && <p className={styles.lead}>{t('person.noSessions')}</p>}
      <ul className={settings.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={settings.row}>
            <div className={settings.rowText}>
              <div className={settings.rowMain}>
                {deviceOf(session.userAgent)?.name ?? t('settings.me.unknownDevice')}
              </div>
              <div className={settings.rowSub}>
                {[
                  session.address,
                  session.place && t(`place.${session.place}`),
                  t(`way.${session.way}`),
                  t('settings.me.lastSeen', { when: format.ago(session.seenAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            <Button
              className={settings.rowEnd}
              onClick={() =>
                void api
                  .DELETE('/api/v1/users/{id}/sessions/{session}', {
                    params: { path: { id, session: session.id } },
                  })
                  .then(() => done(t('person.ended')))
              }
            >
              {t('settings.me.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={settings.buttons}>
        {sessions.length > 0 && <Button onClick={() => setOpen('endAll')}>{t('person.endAll')}</Button>}
        {hasFactor && (
          <Button data-danger onClick={() => setOpen('reset')}>
            {t('person.reset')}
          </Button>
        )}
      </div>
      {open === 'reset' && (
        <ConfirmDialog
          title={t('person.resetTitle')}
          text={t('person.resetText')}
          button={t('person.reset')}
          run={() => api.DELETE('/api/v1/users/{id}/factors', { params: { path } })}
          onClose={() => setOpen(null)}
          onDone={() => done(t('person.resetDone'))}
        />
      )}
      {open === 'endAll' && (
        <ConfirmDialog
          title={t('person.endAllTitle')}
          text={t('person.endAllText')}
          button={t('person.endAll')}
          run={() => api.DELETE('/api/v1/users/{id}/sessions', { params: { path } })}
          onClose={() => setOpen(null)}
          onDone={() => done(t('person.ended'))}
        />
      )}
    </section>
  );
}
