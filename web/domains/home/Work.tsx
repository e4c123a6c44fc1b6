/** What this person has to decide or do now: tasks, deals past their date, deals without a next step. */

import { IconAlertCircle, IconCheckbox, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LookupValue, MoneyValue, RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import {
  type Filter,
  lateDealsFilter,
  lateDealsQuery,
  myTasksFilter,
  myTasksQuery,
  stillDealsFilter,
  stillDealsQuery,
} from './figures.ts';
import classes from './home.module.css';
import { RowsLink } from './RowsLink.tsx';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly end: string;
  readonly late: boolean;
}

function Group(props: {
  readonly title: string;
  readonly object: string;
  readonly filter: Filter;
  readonly icon: ReactNode;
  readonly tone?: string | undefined;
  readonly rows: readonly Row[];
}) {
  const { workspace } = useParams({ strict: false });
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h3 className={classes.workHead}>
        <RowsLink object={props.object} filter={props.filter} title={t('home.openRows')}>
          {props.title}
        </RowsLink>
      </h3>
      <ul>
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/w/${workspace}/${props.object}/${row.id}` as string} className={classes.work}>
              <span className={`${classes.workIcon} ${props.tone ?? ''}`}>{props.icon}</span>
              <span className={classes.workText}>
                <span className={classes.workTitle}>{row.title}</span>
                <span className={classes.workNote}>{row.note}</span>
              </span>
              <span className={row.late ? classes.workLate : classes.workEnd}>{row.end}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelIn(record: RecordData, field: string): string {
  return (record[field] as LookupValue | null)?.label ?? '';
}

export function Work() {
  const format = useFormat();
  const tasks = useQuery(myTasksQuery());
  const late = useQuery(lateDealsQuery());
  const still = useQuery(stillDealsQuery());
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: format.env.timeZone }).format(Date.now());

  function dealRow(record: RecordData, end: string, isLate: boolean): Row {
    const amount = record.amount as MoneyValue | null;
    const parts = [
      labelIn(record, 'account'),
      amount ? format.compactMoney(amount.amount, amount.currency) : '',
    ];
    return {
      id: record.id as string,
      title: String(record.name ?? ''),
      note: parts.filter(Boolean).join(' · '),
      end,
      late: isLate,
    };
  }

  function dayText(date: unknown): string {
    return typeof date === 'string' ? format.day(date) : '';
  }

  const taskRows = (tasks.data ?? []).map((record): Row => {
    const due = record.dueOn as string | null;
    return {
      id: record.id as string,
      title: String(record.subject ?? ''),
      note: labelIn(record, 'regarding'),
      end: dayText(due),
      late: due !== null && due < today,
    };
  });
  const lateRows = (late.data ?? []).map((record) => dealRow(record, dayText(record.closeDate), true));
  const stillRows = (still.data ?? []).map((record) => dealRow(record, dayText(record.closeDate), false));
  const known = tasks.data && late.data && still.data;
  const free = known && taskRows.length + lateRows.length + stillRows.length === 0;
  return (
    <aside className={classes.today} aria-label={t('home.today')}>
      <h2 className={classes.todayTitle}>{t('home.today')}</h2>
      <Group
        title={t('home.myTasks')}
        object="tasks"
        filter={myTasksFilter}
        icon={<IconCheckbox size={16} stroke={1.6} />}
        rows={taskRows}
      />
      <Group
        title={t('home.lateDeals')}
        object="opportunities"
        filter={lateDealsFilter}
        icon={<IconHourglass size={16} stroke={1.6} />}
        tone={classes.toneBad}
        rows={lateRows}
      />
      <Group
        title={t('home.stillDeals')}
        object="opportunities"
        filter={stillDealsFilter}
        icon={<IconAlertCircle size={16} stroke={1.6} />}
        tone={classes.toneWarn}
        rows={stillRows}
      />
      {free && <p className={classes.nothing}>{t('home.free')}</p>}
    </aside>
  );
}
