/** Where the day begins: what was won, how it comes about, and what waits for this person. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../base/format.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { AdminBoard } from './AdminBoard.tsx';
import { Beginning } from './Beginning.tsx';
import { BestSellers } from './BestSellers.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { anythingQuery } from './figures.ts';
import classes from './home.module.css';
import { type HomeView, homeViewTexts, viewsFor } from './homeView.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { MyDay } from './MyDay.tsx';
import { MyDeals } from './MyDeals.tsx';
import { OpenByStage } from './OpenByStage.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { type Period, periodNames } from './period.ts';
import { SellerSteps } from './SellerSteps.tsx';
import { type Scope, scopes } from './scope.ts';
import { TeamNeeds } from './TeamNeeds.tsx';
import { WonOverTime } from './WonOverTime.tsx';

const day = /^\d{4}-\d\d-\d\d$/;

/** What the address says; anything else falls back to what fits the view. */
function readAddress(
  search: Readonly<Record<string, unknown>>,
  views: readonly HomeView[],
): { view: HomeView; period: Period; scope: Scope } {
  const view = views.find((each) => each === search.view) ?? views[0] ?? 'day';
  const own = view === 'day';
  const name = periodNames.find((each) => each === search.period) ?? (own ? 'thisQuarter' : 'all');
  const scope = scopes.find((each) => each === search.whose) ?? (own ? 'mine' : 'all');
  const from = typeof search.from === 'string' && day.test(search.from) ? search.from : undefined;
  const to = typeof search.to === 'string' && day.test(search.to) ? search.to : undefined;
  return { view, period: { name, ...(from ? { from } : {}), ...(to ? { to } : {}) }, scope };
}

function greeting(hour: number): string {
  if (hour < 11) return 'home.morning';
  return hour < 18 ? 'home.afternoon' : 'home.evening';
}

export function HomePage() {
  const me = useMe();
  const format = useFormat();
  const navigate = useNavigate();
  const views = viewsFor(me);
  const { view, period, scope } = readAddress(useSearch({ strict: false }), views);
  const nothingYet = useQuery(anythingQuery()).data === false;
  const now = Date.now();
  const zone = { timeZone: format.env.timeZone };
  const hour = Number(
    new Intl.DateTimeFormat('en', { ...zone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
  const today = format.day(new Intl.DateTimeFormat('en-CA', zone).format(now));
  const figures = view !== 'admin' && !nothingYet;
  return (
    <div className={classes.page} data-wide={view === 'admin' || undefined}>
      <div className={classes.figuresPane}>
        <header className={classes.head}>
          <div>
            <h1>{t(greeting(hour) as 'home.morning', { name: me.name })}</h1>
            <p>{figures ? t('home.counts', { day: today, currency: me.workspace.currency }) : today}</p>
          </div>
          <div className={classes.pickers}>
            {views.length > 1 && (
              <nav className={classes.views} aria-label={t('home.views')}>
                {views.map((each) => (
                  <Link
                    key={each}
                    to="."
                    search={{ view: each } as never}
                    aria-current={each === view ? 'page' : undefined}
                  >
                    {t(homeViewTexts[each])}
                  </Link>
                ))}
              </nav>
            )}
            {figures && (
              <PeriodPicker
                period={period}
                scope={scope}
                onChange={(next, whose) =>
                  void navigate({
                    search: {
                      view,
                      period: next.name,
                      from: next.from || undefined,
                      to: next.to || undefined,
                      whose,
                    } as never,
                    replace: true,
                  })
                }
              />
            )}
          </div>
        </header>
        {view === 'admin' ? (
          <AdminBoard />
        ) : nothingYet ? (
          <>
            <Beginning />
            {views.includes('admin') ? <FirstSteps /> : <SellerSteps />}
          </>
        ) : (
          <>
            <KeyFigures period={period} scope={scope} />
            {view === 'day' && <SellerSteps />}
            {view === 'day' && <MyDeals scope={scope} />}
            <WonOverTime period={period} scope={scope} />
            {view === 'team' && (
              <div className={classes.pair}>
                <BestSellers period={period} scope={scope} />
                <OpenByStage scope={scope} />
              </div>
            )}
          </>
        )}
      </div>
      {view === 'team' && !nothingYet ? <TeamNeeds scope={scope} /> : view !== 'admin' && <MyDay />}
    </div>
  );
}
