/** What a person wants to hear of and how; for administrators, what happens for those who did not choose. */
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import news from './news.module.css';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

const address = '/api/v1/notifications/choices';
type Choices = AnswerOf<typeof address, 'get'>;
type Channel = Choices['kinds'][number]['usual'];

const channels = ['app', 'mail', 'digest', 'off'] as const;
const key = ['notifications', 'choices'];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

export function NewsSettings() {
  const client = useQueryClient();
  const { admin } = useMe();
  const choices = useQuery({ queryKey: key, queryFn: () => bodyOf(api.GET(address)) });
  const keep = (next: Choices) => client.setQueryData(key, next);
  const own = useMutation({
    mutationFn: (body: { choices?: Record<string, Channel | null>; digestHour?: number | null }) =>
      bodyOf(api.PATCH(address, { body })),
    onSuccess: keep,
    onError: errorToast,
  });
  const usual = useMutation({
    mutationFn: (body: { choices?: Record<string, Channel>; digestHour?: number }) =>
      bodyOf(api.PATCH('/api/v1/settings/notifications', { body })),
    onSuccess: keep,
    onError: errorToast,
  });
  const { data } = choices;
  return (
    <SettingsPage title={t('settings.news')} lead={t('settings.news.lead')}>
      {choices.isError && <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.isPending && <SkeletonRows rows={7} />}
      {data && !data.mail && <p className={styles.note}>{t('settings.news.noMail')}</p>}
      {data && (
        <>
          <KindTable
            data={data}
            title={t('settings.news.mine')}
            chosenOf={(kind) => kind.own ?? ''}
            empty={(kind) => t('settings.news.usual', { choice: t(`settings.news.${kind.usual}`) })}
            onChoose={(kind, channel) => own.mutate({ choices: { [kind]: channel } })}
          />
          <NativeSelect
            maw={320}
            mt={12}
            label={t('settings.news.hour', { zone: data.timeZone })}
            value={data.ownDigestHour === null ? '' : String(data.ownDigestHour)}
            data={[
              { value: '', label: t('settings.news.usualHour', { hour: `${data.digestHour}:00` }) },
              ...hours,
            ]}
            onChange={({ currentTarget: { value } }) =>
              own.mutate({ digestHour: value === '' ? null : Number(value) })
            }
          />
        </>
      )}
      {data && admin.includes('settings') && (
        <section className={styles.section} aria-labelledby="news-workspace">
          <h2 className={styles.sectionTitle} id="news-workspace">
            {t('settings.news.workspace')}
          </h2>
          <p>{t('settings.news.workspaceLead')}</p>
          <KindTable
            data={data}
            title={t('settings.news.workspace')}
            chosenOf={(kind) => kind.usual}
            onChoose={(kind, channel) => channel && usual.mutate({ choices: { [kind]: channel } })}
          />
          <NativeSelect
            maw={320}
            mt={12}
            label={t('settings.news.hour', { zone: data.timeZone })}
            value={String(data.digestHour)}
            data={hours}
            onChange={({ currentTarget: { value } }) => usual.mutate({ digestHour: Number(value) })}
          />
        </section>
      )}
    </SettingsPage>
  );
}

interface KindTableProps {
  readonly data: Choices;
  readonly title: string;
  chosenOf(kind: Choices['kinds'][number]): string;
  /** Words of the choice that is none; absent where there must be one. */
  empty?(kind: Choices['kinds'][number]): string;
  onChoose(kind: string, channel: Channel | null): void;
}

function KindTable({ data, title, chosenOf, empty, onChoose }: KindTableProps) {
  return (
    <ul className={styles.rows} aria-label={title}>
      {data.kinds.map((kind) => (
        <li key={kind.name} className={news.kind}>
          <span>{labelOf(kind.label)}</span>
          <NativeSelect
            aria-label={`${title}: ${labelOf(kind.label)}`}
            value={chosenOf(kind)}
            data={[
              ...(empty ? [{ value: '', label: empty(kind) }] : []),
              ...channels.map((channel) => ({ value: channel, label: t(`settings.news.${channel}`) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChoose(kind.name, channels.find((channel) => channel === value) ?? null)
            }
          />
        </li>
      ))}
    </ul>
  );
}
