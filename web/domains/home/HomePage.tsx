/** Where the day begins: what was won, how it comes about, and what waits for this person. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../base/format.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { Beginning } from './Beginning.tsx';
import { BestSellers } from './BestSellers.tsx';
import { anythingQuery } from './figures.ts';
import classes from './home.module.css';
import { KeyFigures } from './KeyFigures.tsx';
import { OpenByStage } from './OpenByStage.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { type Period, periodNames } from './period.ts';
import { type Scope, scopes } from './scope.ts';
import { WonOverTime } from './WonOverTime.tsx';
import { Work } from './Work.tsx';

const day = /^\d{4}-\d\d-\d\d$/;

/** What the address says; anything else falls back to all time, all records. */
function readAddress(search: Readonly<Record<string, unknown>>): { period: Period; scope: Scope } {
  const name = periodNames.find((each) => each === search.period) ?? 'all';
  const scope = scopes.find((each) => each === search.whose) ?? 'all';
  const from = typeof search.from === 'string' && day.test(search.from) ? search.from : undefined;
  const to = typeof search.to === 'string' && day.test(search.to) ? search.to : undefined;
  return { period: { name, ...(from ? { from } : {}), ...(to ? { to } : {}) }, scope };
}

function greeting(hour: number): string {
  if (hour < 11) return 'home.morning';
  return hour < 18 ? 'home.afternoon' : 'home.evening';
}

export function HomePage() {
  const me = useMe();
  const format = useFormat();
  const navigate = useNavigate();
  const { period, scope } = readAddress(useSearch({ strict: false }));
  const nothingYet = useQuery(anythingQuery()).data === false;
  const now = Date.now();
  const zone = { timeZone: format.env.timeZone };
  const hour = Number(
    new Intl.DateTimeFormat('en', { ...zone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
  const today = new Intl.DateTimeFormat('en-CA', zone).format(now);
  return (
    <div className={classes.page}>
      <div className={classes.figuresPane}>
        <header className={classes.head}>
          <div>
            <h1>{t(greeting(hour) as 'home.morning', { name: me.name })}</h1>
            <p>{t('home.counts', { day: format.day(today), currency: me.workspace.currency })}</p>
          </div>
          <PeriodPicker
            period={period}
            scope={scope}
            onChange={(next, whose) =>
              void navigate({
                search: {
                  period: next.name,
                  from: next.from || undefined,
                  to: next.to || undefined,
                  whose,
                } as never,
                replace: true,
              })
            }
          />
        </header>
        {nothingYet ? (
          <Beginning />
        ) : (
          <>
            <KeyFigures period={period} scope={scope} />
            <WonOverTime period={period} scope={scope} />
            <div className={classes.pair}>
              <BestSellers period={period} scope={scope} />
              <OpenByStage scope={scope} />
            </div>
          </>
        )}
      </div>
      <Work />
    </div>
  );
}
