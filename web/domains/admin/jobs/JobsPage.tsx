/** Long work: everybody sees his own, who looks after jobs those of all, with the schedules below. */
import { Button } from '@mantine/core';
import { IconSubtask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../../base/session.tsx';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { JobRow } from './JobRow.tsx';
import styles from './jobs.module.css';
import { type JobGroup, jobGroups, jobsQuery } from './jobsApi.ts';
import { Schedules } from './Schedules.tsx';

const page = 30;
const most = 200;

export function JobsPage() {
  const looksAfter = useMe().admin.includes('jobs');
  const [group, setGroup] = useState<JobGroup | null>(null);
  const [limit, setLimit] = useState(page);
  const jobs = useQuery({ ...jobsQuery(group, limit), placeholderData: (before) => before });
  const counts = jobs.data?.counts;
  const list = jobs.data?.data ?? [];
  const shown = jobGroups.filter((each) => each === group || (counts?.[each] ?? 0) > 0);
  const choose = (next: JobGroup | null) => {
    setGroup(next);
    setLimit(page);
  };
  return (
    <SettingsPage title={t('jobs.title')} lead={t(looksAfter ? 'jobs.lead' : 'jobs.leadOwn')} wide>
      {jobs.isPending && <SkeletonRows rows={5} />}
      {jobs.isError && <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {counts && shown.length > 0 && (
        <fieldset className={styles.groups}>
          <legend className="visuallyHidden">{t('jobs.groups')}</legend>
          {[null, ...shown].map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              className={styles.group}
              aria-pressed={each === group}
              onClick={() => choose(each)}
            >
              {t(each === null ? 'jobs.group.all' : `jobs.group.${each}`)}
              {each !== null && <span className={styles.count}>{counts[each]}</span>}
            </button>
          ))}
        </fieldset>
      )}
      {jobs.data && list.length === 0 && (
        <EmptyState icon={IconSubtask} title={t('jobs.empty')} text={t('jobs.emptyText')} />
      )}
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      {list.length === limit && limit < most && (
        <Button variant="subtle" onClick={() => setLimit((before) => Math.min(most, before + page))}>
          {t('jobs.more')}
        </Button>
      )}
      {looksAfter && <Schedules />}
    </SettingsPage>
  );
}
