/** Leaving and arriving: everything of the company as one file, and a workspace made from such a file. */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { useFormat } from '../../../base/format.ts';
import { useMe } from '../../../base/session.tsx';
import { t } from '../../../base/texts.ts';
import { progressToast } from '../../../base/toast.tsx';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Command } from '../../../frame/settings/Command.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { ArrivingSection } from './ArrivingSection.tsx';
import own from './leaving.module.css';

type Bundle = AnswerOf<'/api/v1/bundles', 'get'>['data'][number];

const bundlesKey = ['bundles'];
const watchMs = 2_000;

function isUnderWay({ state }: Bundle): boolean {
  return state === 'queued' || state === 'running';
}

export function LeavingPage() {
  return (
    <SettingsPage title={t('leaving.title')} lead={t('leaving.lead')}>
      <LeavingSection />
      <ArrivingSection />
    </SettingsPage>
  );
}

function LeavingSection() {
  const client = useQueryClient();
  const mayReveal = useMe().admin.includes('sensitiveKeys');
  const bundles = useQuery({
    queryKey: bundlesKey,
    queryFn: () => bodyOf(api.GET('/api/v1/bundles')),
    // One that is being made, also by another visit of this page, is watched to its end.
    refetchInterval: ({ state }) => (state.data?.data.some(isUnderWay) ? watchMs : false),
  });
  const [sensitive, setSensitive] = useState(false);
  const [reason, setReason] = useState('');
  const make = useMutation({
    mutationFn: async () => {
      const body = sensitive ? { sensitive: { reason: reason.trim() } } : {};
      const { job } = await bodyOf(api.POST('/api/v1/bundles', { body }));
      await progressToast(job, t('leaving.make'));
      await client.invalidateQueries({ queryKey: bundlesKey });
    },
  });
  const list = bundles.data?.data ?? [];
  return (
    <section className={`${styles.section} ${own.stack}`} aria-labelledby="leaving-make">
      <h2 className={styles.sectionTitle} id="leaving-make">
        {t('leaving.out')}
      </h2>
      <p>{t('leaving.outText')}</p>
      {mayReveal && (
        <Checkbox
          checked={sensitive}
          label={t('leaving.sensitive')}
          description={t('leaving.sensitiveText')}
          onChange={(event) => setSensitive(event.currentTarget.checked)}
        />
      )}
      {sensitive && (
        <Textarea
          label={t('leaving.reason')}
          value={reason}
          minLength={5}
          maxLength={500}
          required
          autosize
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div>
        <Button
          variant="filled"
          leftSection={<IconPackageExport size={16} stroke={1.6} aria-hidden />}
          disabled={sensitive && reason.trim().length < 5}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t('leaving.make')}
        </Button>
      </div>
      {make.isError && <ErrorState error={make.error} />}
      {bundles.isError && <ErrorState error={bundles.error} onRetry={() => void bundles.refetch()} />}
      {list.length > 0 && (
        <ul className={styles.rows}>
          {list.map((bundle) => (
            <BundleRow key={bundle.id} bundle={bundle} />
          ))}
        </ul>
      )}
      <p>{t('leaving.command')}</p>
      <Command text="npx guanxi bundle save company.zip" />
    </section>
  );
}

function BundleRow({ bundle }: { readonly bundle: Bundle }) {
  const format = useFormat();
  const { id, fileName, state, rows, size, sensitive, createdAt, expiresAt } = bundle;
  const parts = [
    t('leaving.rows', { count: rows }),
    size !== null && format.bytes(size),
    sensitive && t('leaving.withSensitive'),
    expiresAt ? t('leaving.until', { at: format.moment(expiresAt) }) : t(`leaving.state.${state}`),
  ];
  return (
    <li className={styles.row}>
      <IconPackageExport size={20} stroke={1.5} aria-hidden />
      <div className={styles.rowText}>
        <div className={styles.rowMain}>{format.moment(createdAt)}</div>
        <div className={styles.rowSub}>{parts.filter(Boolean).join(' · ')}</div>
      </div>
      {expiresAt && (
        <Button
          className={styles.rowEnd}
          component="a"
          href={`/api/v1/bundles/${id}/file?workspace=${encodeURIComponent(workspaceOfAddress() ?? '')}`}
          download={fileName}
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          aria-label={t('leaving.downloadNamed', { name: fileName })}
        >
          {t('leaving.download')}
        </Button>
      )}
    </li>
  );
}
