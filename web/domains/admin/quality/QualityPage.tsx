/** How good the data of each object is, at a glance; each leads to what is wrong with it. */
import { IconGauge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QualityObject } from '../../../../shared/quality/qualityAnswers.ts';
import { useFormat } from '../../../base/format.ts';
import { useObject } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { ObjectIcon } from '../../../components/ObjectIcon.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { CheckButton } from './CheckButton.tsx';
import styles from './quality.module.css';
import { overviewQuery } from './qualityApi.ts';
import { ScoreBar } from './ScoreBar.tsx';

const aspects = ['complete', 'valid', 'unique', 'fresh'] as const;

export function QualityPage() {
  const overview = useQuery(overviewQuery);
  const objects = overview.data ?? [];
  const isChecked = objects.some(({ checkedAt }) => checkedAt !== null);
  return (
    <SettingsPage
      wide
      title={t('settings.quality')}
      lead={t('quality.lead')}
      action={isChecked && <CheckButton />}
    >
      {overview.isPending && <SkeletonRows rows={5} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && !isChecked && (
        <EmptyState
          icon={IconGauge}
          title={t('quality.none')}
          text={t('quality.noneText')}
          action={<CheckButton />}
        />
      )}
      {isChecked && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('quality.object')}</th>
                <th scope="col">{t('quality.score')}</th>
                {aspects.map((aspect) => (
                  <th
                    key={aspect}
                    scope="col"
                    className={styles.wideOnly}
                    title={t(`quality.${aspect}.text`)}
                  >
                    {t(`quality.${aspect}`)}
                  </th>
                ))}
                <th scope="col" className={styles.wideOnly}>
                  {t('quality.records')}
                </th>
              </tr>
            </thead>
            <tbody>
              {objects.map((one) => (
                <ObjectLine key={one.object} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsPage>
  );
}

function ObjectLine({ one }: { readonly one: QualityObject }) {
  const format = useFormat();
  const path = useWorkspacePath();
  const object = useObject(one.object);
  if (!object) return null;
  const name = labelOf(object.pluralLabel);
  return (
    <tr>
      <th scope="row">
        <Link className={styles.objectLink} to={path(`/settings/quality/${one.object}`)}>
          <ObjectIcon name={object.icon} />
          {name}
        </Link>
        <span className={styles.quiet}>
          {one.checkedAt === null ? t('quality.never') : format.ago(one.checkedAt)}
        </span>
      </th>
      <td>
        <ScoreBar name={`${name}: ${t('quality.score')}`} score={one.score} target={one.target} />
        <Difference now={one.score} before={one.before} />
      </td>
      {aspects.map((aspect) => (
        <td key={aspect} className={styles.wideOnly}>
          <ScoreBar name={`${name}: ${t(`quality.${aspect}`)}`} score={one[aspect]} />
        </td>
      ))}
      <td className={`${styles.wideOnly} ${styles.number}`}>
        {one.records === null ? '–' : format.integer(one.records)}
      </td>
    </tr>
  );
}

function Difference({ now, before }: { readonly now: number | null; readonly before: number | null }) {
  if (now === null || before === null || now === before) return null;
  const change = Math.round((now - before) * 10) / 10;
  return (
    <span className={styles.quiet}>
      {t(change > 0 ? 'quality.up' : 'quality.down', { points: Math.abs(change) })}
    </span>
  );
}
