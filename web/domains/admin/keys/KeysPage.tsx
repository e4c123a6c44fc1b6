/** The keys of sensitive values: which seals now, what the old ones still hold, a new one, and whether a copy was taken. */
import { Button } from '@mantine/core';
import { IconKey, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Command } from '../../../frame/settings/Command.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { SealingProgress } from './SealingProgress.tsx';

type Keys = AnswerOf<'/api/v1/sensitiveKeys', 'get'>;
type Key = Keys['keys'][number];

const keysKey = ['sensitiveKeys'];

export function KeysPage() {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const keys = useQuery({
    queryKey: keysKey,
    queryFn: () => bodyOf(api.GET('/api/v1/sensitiveKeys')),
  });
  const again = () => client.invalidateQueries({ queryKey: keysKey });
  const retire = useMutation({
    mutationFn: (key: string) =>
      bodyOf(api.POST('/api/v1/sensitiveKeys/{key}/retire', { params: { path: { key } } })),
    onSuccess: (info) => {
      client.setQueryData(keysKey, info);
      toast(t('sensitiveKeys.retired'));
    },
    onError: errorToast,
  });
  const info = keys.data;
  return (
    <SettingsPage
      title={t('sensitiveKeys.title')}
      lead={t('sensitiveKeys.lead')}
      action={
        <Button
          variant="filled"
          leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('sensitiveKeys.rotate')}
        </Button>
      }
    >
      {keys.isPending && <SkeletonRows rows={2} />}
      {keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {info?.job && <SealingProgress key={info.job} job={info.job} onEnd={() => void again()} />}
      {info && (
        <ul className={styles.rows}>
          {info.keys.map((key) => (
            <KeyRow
              key={key.id}
              sealing={key}
              busy={retire.isPending}
              onRetire={() => retire.mutate(key.id)}
            />
          ))}
        </ul>
      )}
      {info && <Copy info={info} />}
      <section className={styles.section} aria-labelledby="keys-restore">
        <h2 className={styles.sectionTitle} id="keys-restore">
          {t('sensitiveKeys.restoreTitle')}
        </h2>
        <p>{t('sensitiveKeys.restoreText')}</p>
      </section>
      {asking && (
        <ConfirmDialog
          title={t('sensitiveKeys.rotate')}
          text={t('sensitiveKeys.rotateText')}
          button={t('sensitiveKeys.rotate')}
          run={() => bodyOf(api.POST('/api/v1/sensitiveKeys/rotate'))}
          onDone={() => {
            setAsking(false);
            void again();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </SettingsPage>
  );
}

interface KeyRowProps {
  readonly sealing: Key;
  readonly busy: boolean;
  onRetire(): void;
}

function KeyRow({ sealing: { id, from, current, values }, busy, onRetire }: KeyRowProps) {
  const format = useFormat();
  return (
    <li className={styles.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>{t(current ? 'sensitiveKeys.current' : 'sensitiveKeys.old')}</div>
        <div className={styles.rowSub}>
          {id} ·{' '}
          {from === null
            ? t('sensitiveKeys.fromStart')
            : t('sensitiveKeys.since', { time: format.moment(from) })}{' '}
          · {t('sensitiveKeys.values', { count: format.integer(values) })}
        </div>
      </div>
      {!current && (
        <Button
          className={styles.rowEnd}
          disabled={values > 0}
          loading={busy}
          aria-label={t('sensitiveKeys.retireNamed', { key: id })}
          onClick={onRetire}
        >
          {t('sensitiveKeys.retire')}
        </Button>
      )}
    </li>
  );
}

function Copy({ info }: { readonly info: Keys }) {
  const format = useFormat();
  return (
    <section className={styles.section} aria-labelledby="keys-copy">
      <h2 className={styles.sectionTitle} id="keys-copy">
        {t('sensitiveKeys.copyTitle')}
      </h2>
      <div className={styles.note} data-tone={info.copied ? undefined : 'warn'} role="status">
        <IconKey size={16} stroke={1.6} aria-hidden />
        <p>
          {info.copied && info.copiedAt !== null
            ? t('sensitiveKeys.copied', { time: format.moment(info.copiedAt) })
            : t('sensitiveKeys.notCopied')}
        </p>
      </div>
      <Command text="npx guanxi keys export guanxi-keys.json" />
    </section>
  );
}
