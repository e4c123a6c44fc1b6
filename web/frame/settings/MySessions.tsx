/** Where the person is signed in, and ending it there. */
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { deviceOf } from './device.ts';
import styles from './settings.module.css';

type Session = AnswerOf<'/api/v1/sessions', 'get'>['data'][number];

export function MySessions() {
  const format = useFormat();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => bodyOf(api.GET('/api/v1/sessions')),
  });
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
  return (
    <ul className={styles.rows}>
      {sessions.data.data.map((session) => {
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
  );
}
