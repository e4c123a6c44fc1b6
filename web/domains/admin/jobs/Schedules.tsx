/** What comes round by the clock: when next, how it went, off and on, now. */
import { Button, Switch } from '@mantine/core';
import { IconCalendarClock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { currentLanguage, t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from './jobs.module.css';
import { jobsKey, type Schedule, schedulesQuery } from './jobsApi.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';

export function Schedules() {
  const schedules = useQuery(schedulesQuery());
  return (
    <section className={styles.section} aria-labelledby="schedules">
      <h2 className={styles.sectionTitle} id="schedules">
        {t('jobs.schedules')}
      </h2>
      <p className={styles.sub}>{t('jobs.schedulesLead')}</p>
      {schedules.isError && <ErrorState error={schedules.error} onRetry={() => void schedules.refetch()} />}
      <ul className={styles.list}>
        {schedules.data?.map((schedule) => (
          <ScheduleRow key={`${schedule.scope} ${schedule.name}`} schedule={schedule} />
        ))}
      </ul>
    </section>
  );
}

function ScheduleRow({ schedule }: { readonly schedule: Schedule }) {
  const client = useQueryClient();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const name = schedule.label[currentLanguage()];
  const path = { params: { path: { name: schedule.name } } };
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: schedulesQuery().queryKey });
    await client.invalidateQueries({ queryKey: jobsKey });
  };
  const change = useMutation({
    mutationFn: (active: boolean) =>
      bodyOf(api.PATCH('/api/v1/schedules/{name}', { ...path, body: { active } })),
    onSuccess: refresh,
    onError: errorToast,
  });
  const start = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/schedules/{name}/start', path)),
    onSuccess: async () => {
      toast(t('jobs.schedule.started', { name }));
      await refresh();
    },
    onError: errorToast,
  });
  const ours = schedule.scope === 'workspace';
  return (
    <li className={styles.job}>
      <IconCalendarClock size={20} stroke={1.5} aria-hidden />
      <div className={styles.text}>
        <div className={styles.name}>
          {name}
          {!ours && <span className={styles.state}>{t('jobs.schedule.installation')}</span>}
        </div>
        <div className={styles.sub}>
          {schedule.nextAt
            ? t('jobs.schedule.next', { when: format.moment(schedule.nextAt) })
            : t('jobs.schedule.off')}
          {' · '}
          {schedule.lastAt
            ? t('jobs.schedule.last', { when: format.ago(schedule.lastAt) })
            : t('jobs.schedule.never')}
          {schedule.lastState && ` · ${t(`jobs.group.${schedule.lastState as 'done'}`)}`}
        </div>
        {schedule.lastError && (
          <p className={styles.error}>{t('jobs.schedule.failed', { reason: schedule.lastError })}</p>
        )}
      </div>
      {ours && (
        <div className={styles.actions}>
          <Button
            size="compact-sm"
            aria-label={t('jobs.schedule.startNamed', { name })}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t('jobs.schedule.start')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('jobs.schedule.editNamed', { name })}
            onClick={() => setEditing(true)}
          >
            {t('jobs.schedule.edit')}
          </Button>
          <Switch
            aria-label={t('jobs.schedule.active', { name })}
            checked={schedule.active}
            disabled={change.isPending}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
        </div>
      )}
      {editing && (
        <ScheduleDialog
          schedule={schedule}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            void refresh();
          }}
        />
      )}
    </li>
  );
}
