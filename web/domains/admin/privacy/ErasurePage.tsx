/** One erasure: how far it is, what it erased where, and its certificate to print or keep. */
import { Button, Progress } from '@mantine/core';
import { IconCertificate, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useFormat } from '../../../base/format.ts';
import { resumeJob } from '../../../base/jobs.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import styles from '../../../frame/settings/settings.module.css';
import { Places } from './Places.tsx';
import own from './privacy.module.css';
import { certificateAddress, type Erasure, erasureQuery } from './privacyApi.ts';

export function ErasurePage() {
  const { id = '' } = useParams({ strict: false });
  const erasure = useQuery(erasureQuery(id));
  return (
    <SettingsPage
      title={t('privacy.erasure')}
      lead={t('privacy.erasureLead')}
      above={{ label: t('privacy.page'), path: '/settings/privacy' }}
    >
      {erasure.isPending && <SkeletonRows rows={4} />}
      {erasure.isError && <ErrorState error={erasure.error} onRetry={() => void erasure.refetch()} />}
      {erasure.data && <Standing erasure={erasure.data} onAgain={() => void erasure.refetch()} />}
    </SettingsPage>
  );
}

interface StandingProps {
  readonly erasure: Erasure;
  onAgain(): void;
}

function Standing({ erasure, onAgain }: StandingProps) {
  const format = useFormat();
  const again = useMutation({
    mutationFn: () => resumeJob(erasure.job ?? ''),
    onSuccess: onAgain,
    onError: errorToast,
  });
  const share = erasure.total ? (100 * erasure.done) / erasure.total : 0;
  return (
    <>
      <p role="status">
        {erasure.state === 'done' && erasure.finishedAt !== null
          ? t('privacy.finished', { time: format.moment(erasure.finishedAt) })
          : t(erasure.failed ? 'privacy.stopped' : 'privacy.underWay')}
      </p>
      {erasure.state !== 'done' && !erasure.failed && (
        <Progress className={own.progress} value={share} animated aria-label={t('privacy.underWay')} />
      )}
      {erasure.failed && erasure.job !== null && (
        <div className={own.actions}>
          <Button
            variant="filled"
            loading={again.isPending}
            leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
            onClick={() => again.mutate()}
          >
            {t('privacy.goOn')}
          </Button>
        </div>
      )}
      {erasure.certificate !== null && (
        <>
          <div className={own.actions}>
            {(['zh', 'en'] as const).map((language) => (
              <Button
                key={language}
                component="a"
                href={certificateAddress(erasure.id, language)}
                target="_blank"
                rel="noreferrer"
                lang={language === 'zh' ? 'zh-CN' : 'en'}
                leftSection={<IconCertificate size={16} stroke={1.6} aria-hidden />}
              >
                {language === 'zh' ? '删除证明（中文）' : 'Certificate (English)'}
              </Button>
            ))}
            <Button
              component="a"
              href={certificateAddress(erasure.id, null)}
              download
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            >
              JSON
            </Button>
          </div>
          <section className={styles.section} aria-labelledby="erasure-places">
            <h2 className={styles.sectionTitle} id="erasure-places">
              {t('privacy.erased')}
            </h2>
            <Places places={erasure.counts} />
          </section>
          <section className={styles.section} aria-labelledby="erasure-hash">
            <h2 className={styles.sectionTitle} id="erasure-hash">
              {t('privacy.hash')}
            </h2>
            <p className={own.hash}>{erasure.certificate}</p>
          </section>
        </>
      )}
    </>
  );
}
