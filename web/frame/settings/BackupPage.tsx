/** Backups: make one, fetch one; that the keys must be kept apart; how a backup becomes an installation again. */
import { Button } from '@mantine/core';
import { IconDatabase, IconDownload, IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { errorToast, progressToast } from '../../base/toast.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { Command } from './Command.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

type BackupFile = AnswerOf<'/api/v1/backups', 'get'>['data'][number];

const backupsKey = ['backups'];

export function BackupPage() {
  const client = useQueryClient();
  const backups = useQuery({
    queryKey: backupsKey,
    queryFn: () => bodyOf(api.GET('/api/v1/backups')),
  });
  const make = useMutation({
    mutationFn: async () => {
      const { job } = await bodyOf(api.POST('/api/v1/backups'));
      await progressToast(job, t('settings.backup'));
      await client.invalidateQueries({ queryKey: backupsKey });
    },
    onError: errorToast,
  });
  const list = backups.data?.data ?? [];
  const button = (
    <Button
      variant="filled"
      leftSection={<IconDatabase size={16} stroke={1.6} aria-hidden />}
      loading={make.isPending}
      onClick={() => make.mutate()}
    >
      {t('settings.backup.make')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('settings.backup')}
      lead={t('settings.backup.lead')}
      action={list.length > 0 && button}
    >
      {backups.isPending && <SkeletonRows rows={3} />}
      {backups.isError && <ErrorState error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.data && list.length === 0 && (
        <EmptyState
          icon={IconDatabase}
          title={t('settings.backup.empty')}
          text={t('settings.backup.emptyText')}
          action={button}
        />
      )}
      {list.length > 0 && <BackupList files={list} />}
      <section className={styles.section} aria-labelledby="backup-keys">
        <h2 className={styles.sectionTitle} id="backup-keys">
          {t('settings.backup.keysTitle')}
        </h2>
        <div className={styles.note} data-tone="warn">
          <IconKey size={16} stroke={1.6} aria-hidden />
          <p>{t('settings.backup.keysText')}</p>
        </div>
        <Command text="npx guanxi keys export guanxi-keys.json" />
        <p>{t('settings.backup.schedule')}</p>
        <Command text="npx guanxi backup --to /backups" />
      </section>
      <section className={styles.section} aria-labelledby="backup-restore">
        <h2 className={styles.sectionTitle} id="backup-restore">
          {t('settings.backup.restore')}
        </h2>
        <p>{t('settings.backup.restoreText')}</p>
        <Command text="npx guanxi restore BACKUP.guanxi --keys guanxi-keys.json --yes" />
        <p>{t('settings.backup.restoreAfter')}</p>
      </section>
    </SettingsPage>
  );
}

function BackupList({ files }: { readonly files: readonly BackupFile[] }) {
  const format = useFormat();
  return (
    <ul className={styles.rows}>
      {files.map(({ name, size, madeAt }) => (
        <li key={name} className={styles.row}>
          <IconDatabase size={20} stroke={1.5} aria-hidden />
          <div className={styles.rowText}>
            <div className={styles.rowMain}>{format.moment(madeAt)}</div>
            <div className={styles.rowSub}>
              {format.bytes(size)} · {name}
            </div>
          </div>
          <Button
            className={styles.rowEnd}
            component="a"
            href={`/api/v1/backups/${encodeURIComponent(name)}`}
            download={name}
            leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            aria-label={t('settings.backup.downloadNamed', { name })}
          >
            {t('settings.backup.download')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
