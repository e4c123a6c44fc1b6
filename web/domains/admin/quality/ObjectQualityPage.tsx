/** The data of one object: its scores, their past, fields, what was found how often with its fix, and the worst records. */
import { Button } from '@mantine/core';
import { IconAdjustments, IconGauge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { QualityFindingGroup, QualityObjectDetail } from '../../../../shared/quality/qualityAnswers.ts';
import { useFormat } from '../../../base/format.ts';
import { useObject } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { BadRecords } from './BadRecords.tsx';
import { CheckButton } from './CheckButton.tsx';
import { FieldScores } from './FieldScores.tsx';
import { Findings } from './Findings.tsx';
import { FixDialog } from './FixDialog.tsx';
import { QualityPanel } from './QualityPanel.tsx';
import styles from './quality.module.css';
import { detailQuery } from './qualityApi.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { Trend } from './Trend.tsx';

const aspects = ['complete', 'valid', 'unique', 'fresh'] as const;

export function ObjectQualityPage() {
  const { object: plural = '' } = useParams({ strict: false });
  const object = useObject(plural);
  const path = useWorkspacePath();
  const detail = useQuery({ ...detailQuery(plural), enabled: object !== undefined });
  const [open, setOpen] = useState<QualityFindingGroup | 'settings' | null>(null);
  const [issue, setIssue] = useState<QualityFindingGroup | null>(null);
  const name = object ? labelOf(object.pluralLabel) : plural;
  return (
    <SettingsPage
      wide
      title={t('quality.of', { object: name })}
      above={{ label: t('settings.quality'), path: '/settings/quality' }}
      action={
        <>
          <Button
            leftSection={<IconAdjustments size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen('settings')}
          >
            {t('quality.settings')}
          </Button>
          <CheckButton object={plural} />
        </>
      }
    >
      <p className={styles.back}>
        <Link to={path('/settings/quality')}>{t('quality.all')}</Link>
      </p>
      {detail.isPending && <SkeletonRows rows={6} />}
      {detail.isError && <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data && object && detail.data.checkedAt === null && (
        <EmptyState icon={IconGauge} title={t('quality.none')} text={t('quality.noneText')} />
      )}
      {detail.data && object && detail.data.checkedAt !== null && (
        <>
          <Scores detail={detail.data} />
          <section className={styles.section} aria-labelledby="quality-findings">
            <h2 id="quality-findings">{t('quality.findings')}</h2>
            <Findings
              object={object}
              findings={detail.data.findings}
              chosen={issue}
              onChoose={setIssue}
              onFix={setOpen}
            />
          </section>
          <section className={styles.section} aria-labelledby="quality-records">
            <h2 id="quality-records">{t('quality.worst')}</h2>
            <BadRecords object={object} issue={issue} onForget={() => setIssue(null)} />
          </section>
          <section className={styles.section} aria-labelledby="quality-fields">
            <h2 id="quality-fields">{t('quality.fields')}</h2>
            <FieldScores object={object} fields={detail.data.fields} />
          </section>
        </>
      )}
      {object && <Opened object={object} open={open} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}

interface OpenedProps {
  readonly object: ObjectMeta;
  readonly open: QualityFindingGroup | 'settings' | null;
  onClose(): void;
}

function Opened({ object, open, onClose }: OpenedProps) {
  if (open === null) return null;
  if (open === 'settings') return <QualityPanel object={object} onClose={onClose} />;
  return <FixDialog object={object} finding={open} onClose={onClose} />;
}

function Scores({ detail }: { readonly detail: QualityObjectDetail }) {
  const format = useFormat();
  return (
    <section className={styles.summary} aria-label={t('quality.score')}>
      <div className={styles.main}>
        <ScoreBar name={t('quality.score')} score={detail.score} target={detail.target} />
        <p className={styles.quiet}>
          {t('quality.since', {
            records: detail.records ?? 0,
            time: format.moment(detail.checkedAt ?? ''),
            target: detail.target,
          })}
        </p>
      </div>
      <dl className={styles.aspects}>
        {aspects.map((aspect) => (
          <div key={aspect}>
            <dt title={t(`quality.${aspect}.text`)}>{t(`quality.${aspect}`)}</dt>
            <dd>
              <ScoreBar name={t(`quality.${aspect}`)} score={detail[aspect]} />
            </dd>
          </div>
        ))}
      </dl>
      <Trend points={detail.trend} target={detail.target} />
    </section>
  );
}
