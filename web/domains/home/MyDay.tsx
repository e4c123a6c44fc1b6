/** What this person has to do today: tasks and meetings, what others asked for, and deals that cannot wait. */
import {
  IconAlertCircle,
  IconCalendarEvent,
  IconCheck,
  IconCheckbox,
  IconClockPause,
  IconHourglass,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/timeZone.ts';
import { useFormat } from '../../base/format.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { updateRecord } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { errorToast, undoToast } from '../../base/toast.tsx';
import { todayIn } from '../../platform/fields/days.ts';
import {
  askedOfMeFilter,
  askedOfMeQuery,
  lateDealsFilter,
  lateDealsQuery,
  lateTasksQuery,
  myLateTasksFilter,
  myMeetingsFilter,
  myMeetingsQuery,
  myTasksFilter,
  myTasksQuery,
  withoutStepFilter,
  withoutStepQuery,
} from './figures.ts';
import classes from './home.module.css';
import { type WorkAct, WorkGroup, type WorkRow } from './WorkGroup.tsx';
import { dealRow, labelIn, meetingRow, taskRow } from './workRows.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function MyDay() {
  const format = useFormat();
  const today = todayIn(format.env.timeZone);
  const mayChange = useObjectNamed('task')?.verbs.update === true;
  const late = useQuery(lateTasksQuery()).data;
  const due = useQuery(myTasksQuery()).data;
  const asked = useQuery(askedOfMeQuery()).data;
  const meetings = useQuery(myMeetingsQuery()).data;
  const lateDeals = useQuery(lateDealsQuery()).data;
  const without = useQuery(withoutStepQuery()).data;

  const change = async (row: WorkRow, data: Record<string, unknown>, said: string) => {
    try {
      const { changeSet } = await updateRecord('tasks', row.id, undefined, data);
      const refresh = () => void queryClient.invalidateQueries({ queryKey: ['records', 'tasks'] });
      undoToast(said, changeSet, refresh);
      refresh();
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const acts: readonly WorkAct[] = mayChange
    ? [
        {
          key: 'e',
          label: t('home.done'),
          icon: <IconCheck {...icon} />,
          run: (row) => void change(row, { status: 'done' }, t('home.isDone', { name: row.title })),
        },
        {
          key: 's',
          label: t('home.tomorrow'),
          icon: <IconClockPause {...icon} />,
          run: (row) =>
            void change(row, { dueOn: addDays(today, 1) }, t('home.isMoved', { name: row.title })),
        },
      ]
    : [];
  const rows = (records: typeof late) => (records ?? []).map((record) => taskRow(format, record, today));
  const others = new Set((asked ?? []).map((record) => record.id));
  const own = (records: typeof late) => records?.filter((record) => !others.has(record.id));
  const known = late && due && asked && meetings && lateDeals && without;
  const free = known && [late, due, asked, meetings, lateDeals, without].every((some) => some.length === 0);
  return (
    <aside className={classes.today} aria-label={t('home.today')}>
      <h2 className={classes.todayTitle}>{t('home.today')}</h2>
      <WorkGroup
        title={t('home.lateTasks')}
        object="tasks"
        filter={myLateTasksFilter}
        sort="dueOn"
        icon={<IconCheckbox {...icon} />}
        tone={classes.toneBad}
        rows={rows(late)}
        acts={acts}
      />
      <WorkGroup
        title={t('home.meetings')}
        object="activities"
        filter={myMeetingsFilter}
        sort="occurredAt"
        icon={<IconCalendarEvent {...icon} />}
        rows={(meetings ?? []).map((record) => meetingRow(format, record))}
      />
      <WorkGroup
        title={t('home.askedOfMe')}
        object="tasks"
        filter={askedOfMeFilter}
        sort="dueOn"
        icon={<IconUserQuestion {...icon} />}
        rows={(asked ?? []).map((record) => ({
          ...taskRow(format, record, today),
          note: [labelIn(record, 'createdBy'), labelIn(record, 'regarding')].filter(Boolean).join(' · '),
        }))}
        acts={acts}
      />
      <WorkGroup
        title={t('home.myTasks')}
        object="tasks"
        filter={myTasksFilter}
        sort="dueOn"
        icon={<IconCheckbox {...icon} />}
        rows={rows(own(due))}
        acts={acts}
      />
      <WorkGroup
        title={t('home.lateDeals')}
        object="opportunities"
        filter={lateDealsFilter}
        sort="closeDate"
        icon={<IconHourglass {...icon} />}
        tone={classes.toneBad}
        rows={(lateDeals ?? []).map((record) => dealRow(format, record, today))}
      />
      <WorkGroup
        title={t('home.stillDeals')}
        object="opportunities"
        filter={withoutStepFilter}
        sort="-amount"
        icon={<IconAlertCircle {...icon} />}
        tone={classes.toneWarn}
        rows={(without ?? []).map((record) => dealRow(format, record, today))}
      />
      {free && <p className={classes.nothing}>{t('home.free')}</p>}
    </aside>
  );
}
