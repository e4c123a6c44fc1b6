/** The comparison with a directory: first what it would do, then doing it. */
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import styles from './signOn.module.css';
import type { Provider } from './signOnApi.ts';

const parts = ['created', 'changed', 'deactivated', 'kept'] as const;

interface SyncResult {
  readonly dryRun: boolean;
  readonly inDirectory: number;
  readonly counts: Readonly<Record<(typeof parts)[number], number>>;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deactivated: readonly string[];
  readonly kept: readonly string[];
}

const ended = ['done', 'failed', 'cancelled'];

export function SyncDialog({
  provider,
  onClose,
}: {
  readonly provider: Provider;
  readonly onClose: () => void;
}) {
  const [job, setJob] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (dryRun: boolean) =>
      bodyOf(
        api.POST('/api/v1/signOn/providers/{id}/sync', {
          params: { path: { id: provider.id } },
          body: { dryRun },
        }),
      ),
    onSuccess: (started) => setJob(started.job),
  });
  const run = useQuery({
    queryKey: ['signOn', 'sync', job],
    enabled: job !== null,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/jobs/{id}', { params: { path: { id: job ?? '' } }, signal })),
    refetchInterval: ({ state }) => (ended.includes(state.data?.state ?? '') ? false : 800),
  });
  const done = run.data?.state === 'done' ? (run.data.result as SyncResult) : null;
  const working = start.isPending || (job !== null && !ended.includes(run.data?.state ?? ''));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signOn.sync')}
      size={560}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={styles.step}>
        <p className={styles.help}>{t('signOn.syncText')}</p>
        {start.isError && <ErrorState error={start.error} />}
        {working && <SkeletonRows rows={3} />}
        {run.data?.state === 'failed' && (
          <p role="alert">{run.data.error?.detail ?? t('signOn.syncFailed')}</p>
        )}
        {done && (
          <div role="status">
            <p>
              {t(done.dryRun ? 'signOn.syncWould' : 'signOn.syncDid', { count: String(done.inDirectory) })}
            </p>
            <dl className={styles.facts}>
              {parts.map((part) => (
                <div key={part}>
                  <dt>
                    {t(`signOn.sync.${part}`)} · {done.counts[part]}
                  </dt>
                  <dd>{done[part].join(', ') || '—'}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <div className={styles.buttons}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.close')}
          </Button>
          {done?.dryRun && (
            <Button size="lg" onClick={() => start.mutate(false)}>
              {t('signOn.syncDo')}
            </Button>
          )}
          <Button size="lg" variant="filled" loading={working} onClick={() => start.mutate(true)}>
            {t('signOn.syncTry')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
