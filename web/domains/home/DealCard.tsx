/** A short list of deals in a card, whose title opens all of them. */
import { Link, useParams } from '@tanstack/react-router';
import { t } from '../../base/texts.ts';
import type { Filter } from './figures.ts';
import classes from './home.module.css';
import { RowsLink } from './RowsLink.tsx';
import type { WorkRow } from './WorkGroup.tsx';

interface DealCardProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly filter: Filter;
  readonly sort: string;
  readonly rows: readonly WorkRow[] | undefined;
  readonly nothing: string;
}

export function DealCard({ id, title, note, filter, sort, rows, nothing }: DealCardProps) {
  const { workspace } = useParams({ strict: false });
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.cardTitle}>
        <RowsLink object="opportunities" filter={filter} sort={sort} title={t('home.openRows')}>
          {title}
        </RowsLink>{' '}
        <span>{note}</span>
      </h2>
      {rows?.length === 0 && <p className={classes.nothing}>{nothing}</p>}
      <ul className={classes.dealRows}>
        {(rows ?? []).map((row) => (
          <li key={row.id}>
            <Link to={`/w/${workspace}/opportunities/${row.id}` as string} className={classes.dealRow}>
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
