/** The deals that this month decides on, and those that no longer move. */
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/timeZone.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { momentIn, todayIn } from '../../platform/fields/days.ts';
import { DealCard } from './DealCard.tsx';
import { closingFilter, closingQuery, stillDays, stillFilter, stillQuery } from './figures.ts';
import classes from './home.module.css';
import type { Scope } from './scope.ts';
import { dealRow } from './workRows.ts';

export function MyDeals({ scope }: { readonly scope: Scope }) {
  const format = useFormat();
  const { timeZone } = format.env;
  const today = todayIn(timeZone);
  const before = addDays(today, -stillDays);
  const closing = useQuery(closingQuery(scope)).data;
  const still = useQuery(stillQuery(scope, before)).data;
  return (
    <div className={classes.pair}>
      <DealCard
        id="home-closing"
        title={t('home.closing')}
        note={t('home.asOfNow')}
        filter={closingFilter(scope)}
        sort="closeDate"
        rows={closing?.map((record) => dealRow(format, record, today))}
        nothing={t('home.nothingCloses')}
      />
      <DealCard
        id="home-still"
        title={t('home.standStill')}
        note={t('home.standStillNote', { count: stillDays })}
        filter={stillFilter(scope, before)}
        sort="-amount"
        rows={still?.map((record) => {
          const since = momentIn(String(record.stageChangedAt), timeZone).day;
          const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
          return dealRow(format, record, today, t('deal.days', { count: days }));
        })}
        nothing={t('home.allMove')}
      />
    </div>
  );
}
