/** Where the person is signed in, and ending it there, one by one or all others at once. */
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { deviceOf } from '../../../frame/settings/device.ts';
import styles from '../../../frame/settings/settings.module.css';

export function MySessions() {
  const format = useFormat();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => bodyOf(api.GET('/api/v1/sessions')),
  });
  const [ending, setEnding] = useState(false);
  const revoke = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      toast(t('settings.me.revoked'));
      await client.invalidateQueries({ queryKey: ['sessions'] });
    },
    onError: errorToast,
  });
  if (sessions.isPending) return <SkeletonRows rows={2} />;
  if (sessions.isError) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const list = sessions.data.data;
  return (
    <>
      <ul className={styles.rows}>
        {list.map((session) => {
          const device = deviceOf(session.userAgent);
          const name = device?.name ?? t('settings.me.unknownDevice');
          const Sign = device?.mobile ? IconDeviceMobile : IconDeviceDesktop;
          return (
            <li key={session.id} className={styles.row}>
              <Sign size={20} stroke={1.5} aria-hidden />
              <div className={styles.rowText}>
                <div className={styles.rowMain}>
                  <span className="ellipsis">{name}</span>
                  {session.current && (
                    <span className={styles.chip} data-tone="ok">
                      {t('settings.me.thisSession')}
                    </span>
                  )}
                </div>
                <div className={styles.rowSub}>
                  {[
                    session.address,
                    session.place && t(`place.${session.place}`),
                    t(`way.${session.way}`),
                    t('settings.me.signedInAt', { when: format.moment(session.createdAt) }),
                    t('settings.me.lastSeen', { when: format.ago(session.seenAt) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </div>
              {!session.current && (
                <Button
                  className={styles.rowEnd}
                  aria-label={t('settings.me.revokeNamed', { name })}
                  disabled={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                >
                  {t('settings.me.revoke')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {list.length > 1 && (
        <div className={styles.buttons}>
          <Button data-danger mt={12} onClick={() => setEnding(true)}>
            {t('accountSecurity.endOthers')}
          </Button>
        </div>
      )}
      {ending && (
        <ConfirmDialog
          title={t('accountSecurity.endOthersTitle')}
          text={t('accountSecurity.endOthersText')}
          button={t('accountSecurity.endOthers')}
          run={() => api.DELETE('/api/v1/sessions', { params: { query: { others: 'true' } } })}
          onClose={() => setEnding(false)}
          onDone={() => {
            setEnding(false);
            toast(t('accountSecurity.endedOthers'));
            void client.invalidateQueries({ queryKey: ['sessions'] });
          }}
        />
      )}
    </>
  );
}
