/** One job: what it is, how far, what went wrong, and what can be done about it. */
import { Button, Progress } from '@mantine/core';
import {
  IconBan,
  IconBiohazard,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPlayerPause,
  IconRotate,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../base/format.ts';
import { cancelJob, isOver, type Job, pauseJob, resumeJob } from '../../../base/jobs.ts';
import { type TextKey, t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import { jobName } from '../../../platform/jobName.ts';
import styles from './jobs.module.css';
import { groupOf, type JobGroup, jobsKey } from './jobsApi.ts';

const signs: Readonly<Record<JobGroup, typeof IconClock>> = {
  running: IconRotate,
  queued: IconClock,
  paused: IconPlayerPause,
  done: IconCircleCheck,
  failed: IconCircleX,
  quarantined: IconBiohazard,
  cancelled: IconBan,
};

export function JobRow({ job }: { readonly job: Job }) {
  const format = useFormat();
  const group = groupOf(job);
  const Sign = signs[group];
  const when = format.ago(job.finishedAt ?? job.startedAt ?? job.createdAt);
  return (
    <li className={styles.job} data-group={group}>
      <Sign size={20} stroke={1.5} aria-hidden />
      <div className={styles.text}>
        <div className={styles.name}>
          {jobName(job)}
          <span className={styles.state} data-group={group}>
            {t(`jobs.group.${group}`)}
          </span>
        </div>
        <div className={styles.sub}>
          {t('jobs.by', { name: job.actorName ?? t('jobs.system'), when })}
          {job.about !== null && ` · ${job.about}`}
          {job.done > 0 && ` · ${progressOf(job, format)}`}
          {job.failed > 0 && ` · ${t('jobs.refused', { failed: format.integer(job.failed) })}`}
        </div>
        {group === 'running' && job.total !== null && job.total > 0 && (
          <Progress
            className={styles.progress}
            value={(100 * job.done) / job.total}
            aria-label={jobName(job)}
          />
        )}
        {job.error && <p className={styles.error}>{job.error.detail ?? job.error.title}</p>}
      </div>
      <JobActions job={job} group={group} />
    </li>
  );
}

function progressOf(job: Job, format: ReturnType<typeof useFormat>): string {
  const { done, total, state } = job;
  // Moving in goes over its rows more than once: how many there were, its result says.
  const rows = rowsOfMigration(job);
  if (rows !== null) {
    if (isOver(job) || !total) return t('jobs.counted', { done: format.integer(rows) });
    return t('jobs.share', { share: Math.floor((100 * done) / total) });
  }
  return total === null || state === 'done'
    ? t('jobs.counted', { done: format.integer(done) })
    : t('jobs.progress', { done: format.integer(done), total: format.integer(total) });
}

function rowsOfMigration({ kind, result }: Job): number | null {
  if (kind !== 'migration' || typeof result !== 'object' || result === null) return null;
  return 'rows' in result && typeof result.rows === 'number' ? result.rows : null;
}

type Act = (id: string) => Promise<Job>;

const actions: Readonly<Record<JobGroup, readonly (readonly [TextKey, Act])[]>> = {
  running: [['jobs.pause', pauseJob]],
  queued: [['jobs.pause', pauseJob]],
  paused: [['jobs.resume', resumeJob]],
  failed: [['jobs.retry', resumeJob]],
  quarantined: [['jobs.release', resumeJob]],
  done: [],
  cancelled: [],
};

function JobActions({ job, group }: { readonly job: Job; readonly group: JobGroup }) {
  const client = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: jobsKey });
  const act = useMutation({ mutationFn: (how: Act) => how(job.id), onSuccess: refresh, onError: errorToast });
  const named = (key: TextKey) => t('jobs.actionNamed', { action: t(key), job: jobName(job) });
  return (
    <div className={styles.actions}>
      {actions[group].map(([key, how]) => (
        <Button
          key={key}
          size="compact-sm"
          aria-label={named(key)}
          loading={act.isPending}
          onClick={() => act.mutate(how)}
        >
          {t(key)}
        </Button>
      ))}
      {['running', 'queued', 'paused'].includes(group) && (
        <Button
          size="compact-sm"
          variant="subtle"
          data-danger
          aria-label={named('jobs.cancel')}
          onClick={() => setCancelling(true)}
        >
          {t('jobs.cancel')}
        </Button>
      )}
      {cancelling && (
        <ConfirmDialog
          title={t('jobs.cancelTitle', { job: jobName(job) })}
          text={t('jobs.cancelText')}
          button={t('jobs.cancel')}
          run={() => cancelJob(job.id)}
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false);
            void refresh();
          }}
        />
      )}
    </div>
  );
}
