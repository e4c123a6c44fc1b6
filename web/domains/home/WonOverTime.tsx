/** What was won, bar by bar over the period. */
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { wonFilter, wonOverTimeQuery } from './figures.ts';
import classes from './home.module.css';
import { bucketDays, bucketLabel, type Period, periodBucket } from './period.ts';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';

export function WonOverTime({ period, scope }: { readonly period: Period; readonly scope: Scope }) {
  const format = useFormat();
  const { data } = useQuery(wonOverTimeQuery(period, scope));
  const bucket = periodBucket(period);
  const bars = (data?.groups ?? []).flatMap((group) => {
    const start = group.keys.closeDate?.value;
    const value = Number(group.measures.value ?? 0);
    return typeof start === 'string'
      ? [{ start: start.slice(0, 10), value, count: Number(group.measures.count) }]
      : [];
  });
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <section className={classes.card} aria-labelledby="home-won">
      <h2 id="home-won" className={classes.cardTitle}>
        {t('home.wonOverTime')} <span>{t(`home.by.${bucket}`)}</span>
      </h2>
      {data && bars.length === 0 && <p className={classes.nothing}>{t('home.nothingWon')}</p>}
      <ul className={classes.columns}>
        {bars.map((bar) => (
          <li key={bar.start}>
            <RowsLink
              object="opportunities"
              filter={{ ...wonFilter(period, scope), closeDate: { between: bucketDays(bar.start, bucket) } }}
              sort="-amount"
              title={t('home.openRows')}
              className={classes.columnLink}
            >
              <span className={classes.columnValue}>{format.money(bar.value)}</span>
              <span
                className={classes.column}
                style={{ height: `${Math.max(2, (bar.value / highest) * 104)}px` }}
              />
              <span className={classes.columnLabel}>{bucketLabel(bar.start, bucket)}</span>
              <span className={classes.columnCount}>{t('home.deals', { count: bar.count })}</span>
            </RowsLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
