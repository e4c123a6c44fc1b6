/** What happened around sign-in, factors and keys; alerts first, until somebody looked at them. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { OnePicker } from '../people/OnePicker.tsx';
import { EventRow } from './EventRow.tsx';
import styles from './security.module.css';

const kinds = ['open', 'alerts', 'all'] as const;
type Kind = (typeof kinds)[number];

export function SecurityEventsPage() {
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('open');
  const [person, setPerson] = useState<LookupValue | null>(null);
  const queryKey = ['securityEvents', kind, person?.id ?? null];
  const events = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/security/events', {
          params: {
            query: {
              limit: '50',
              ...(kind === 'all' ? {} : { alerts: kind === 'open' ? 'open' : 'all' }),
              ...(person?.id ? { user: person.id } : {}),
              ...(pageParam === null ? {} : { before: String(pageParam) }),
            },
          },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const acknowledge = useMutation({
    mutationFn: (seqs: readonly number[]) =>
      api.POST('/api/v1/security/alerts/acknowledge', { body: { seqs: [...seqs] } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['securityEvents'] }),
    onError: errorToast,
  });
  const lines = events.data?.pages.flatMap(({ data }) => data) ?? [];
  const open = lines.filter(({ alert }) => alert !== null && alert.acknowledgedAt === null);
  return (
    <SettingsPage title={t('events.title')} lead={t('events.lead')} wide>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('events.show')}
          data={[
            { value: 'open', label: t('events.open') },
            { value: 'alerts', label: t('events.alerts') },
            { value: 'all', label: t('events.all') },
          ]}
          value={kind}
          onChange={(next) => setKind(kinds.find((each) => each === next) ?? 'open')}
        />
        <OnePicker target="user" chosen={person} onChoose={setPerson} label={t('events.who')} />
        {open.length > 1 && (
          <Button
            className={styles.barEnd}
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate(open.map(({ seq }) => seq).slice(0, 200))}
          >
            {t('events.acknowledgeAll')}
          </Button>
        )}
      </div>
      {events.isPending && <SkeletonRows rows={6} />}
      {events.isError && <ErrorState error={events.error} onRetry={() => void events.refetch()} />}
      {events.data && lines.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={t('events.empty')} text={t('events.emptyText')} />
      )}
      {lines.length > 0 && (
        <ul className={settings.rows}>
          {lines.map((line) => (
            <EventRow key={line.seq} line={line} onAcknowledge={() => acknowledge.mutate([line.seq])} />
          ))}
        </ul>
      )}
      {events.hasNextPage && (
        <Button mt={12} loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t('events.more')}
        </Button>
      )}
    </SettingsPage>
  );
}
