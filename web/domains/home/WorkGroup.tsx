/** A few records that ask for something, under a head that opens all of them. */
import { Link, useParams } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../base/texts.ts';
import type { Filter } from './figures.ts';
import classes from './home.module.css';
import { RowsLink } from './RowsLink.tsx';

export interface WorkRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly end: string;
  readonly late: boolean;
}

export interface WorkAct {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  run(row: WorkRow): void;
}

interface WorkGroupProps {
  readonly title: string;
  readonly object: string;
  readonly filter: Filter;
  readonly sort?: string;
  readonly icon: ReactNode;
  readonly tone?: string | undefined;
  readonly rows: readonly WorkRow[];
  /** What can be done without leaving the page, also by a single key on the row. */
  readonly acts?: readonly WorkAct[];
}

export function WorkGroup({ title, object, filter, sort, icon, tone, rows, acts = [] }: WorkGroupProps) {
  const { workspace } = useParams({ strict: false });
  if (rows.length === 0) return null;
  const onKeyDown = (row: WorkRow) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const act = acts.find((each) => each.key === event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act.run(row);
  };
  return (
    <section>
      <h3 className={classes.workHead}>
        <RowsLink object={object} filter={filter} {...(sort ? { sort } : {})} title={t('home.openRows')}>
          {title}
        </RowsLink>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={classes.workItem}>
            <Link
              to={`/w/${workspace}/${object}/${row.id}` as string}
              className={classes.work}
              onKeyDown={onKeyDown(row)}
            >
              <span className={`${classes.workIcon} ${tone ?? ''}`}>{icon}</span>
              <span className={classes.workText}>
                <span className={classes.workTitle}>{row.title}</span>
                <span className={classes.workNote}>{row.note}</span>
              </span>
              <span className={row.late ? classes.workLate : classes.workEnd}>{row.end}</span>
            </Link>
            {acts.length > 0 && (
              <span className={classes.workActs}>
                {acts.map((act) => (
                  <button
                    key={act.key}
                    type="button"
                    title={`${act.label} (${act.key.toUpperCase()})`}
                    aria-label={`${act.label}: ${row.title}`}
                    onClick={() => act.run(row)}
                  >
                    {act.icon}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
