/** Who of the team needs help, which deals stand still, and what each person did in seven days. */
import { IconHourglassLow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/timeZone.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { momentIn, todayIn } from '../../platform/fields/days.ts';
import {
  openFilter,
  stillDays,
  stillFilter,
  stillQuery,
  teamDealsQuery,
  teamTouchesQuery,
  touchesFilter,
} from './figures.ts';
import classes from './home.module.css';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';
import { WorkGroup } from './WorkGroup.tsx';
import { dealRow, labelIn } from './workRows.ts';

const peopleShown = 5;

export function TeamNeeds({ scope }: { readonly scope: Scope }) {
  const format = useFormat();
  const { timeZone } = format.env;
  const today = todayIn(timeZone);
  const before = addDays(today, -stillDays);
  const deals = useQuery(teamDealsQuery(scope, before)).data;
  const touches = useQuery(teamTouchesQuery(scope)).data;
  const still = useQuery(stillQuery(scope, before, 4)).data;
  const counts = new Map(
    (touches?.groups ?? []).map((group) => [group.keys.owner?.value, Number(group.measures.count ?? 0)]),
  );
  const people = (deals?.groups ?? [])
    .map((group) => ({
      id: (group.keys.owner?.value as string | null) ?? null,
      name: group.keys.owner?.label ?? t('home.nobody'),
      late: Number(group.measures.late ?? 0),
      lateValue: Number(group.measures.lateValue ?? 0),
      still: Number(group.measures.still ?? 0),
    }))
    .filter((person) => person.late + person.still > 0)
    .sort((a, b) => b.lateValue - a.lateValue || b.late + b.still - a.late - a.still)
    .slice(0, peopleShown);
  const active = (touches?.groups ?? []).slice(0, peopleShown);
  const highest = Math.max(1, ...active.map((group) => Number(group.measures.count ?? 0)));
  const ofOwner = (id: string | null) => ({ owner: id ? { eq: id } : { isNull: true } });
  const quiet = deals && touches && still && people.length + still.length + active.length === 0;
  return (
    <aside className={classes.today} aria-label={t('home.attention')}>
      <h2 className={classes.todayTitle}>{t('home.attention')}</h2>
      {people.length > 0 && (
        <section aria-labelledby="home-help">
          <h3 id="home-help" className={classes.workHead}>
            {t('home.needsHelp')}
          </h3>
          <ul>
            {people.map((person) => (
              <li key={person.id ?? 'nobody'} className={classes.help}>
                <Avatar id={person.id ?? ''} name={person.name} size={28} />
                <span className={classes.workText}>
                  <span className={classes.workTitle}>{person.name}</span>
                  <span className={classes.helpFigures}>
                    {person.late > 0 && (
                      <RowsLink
                        object="opportunities"
                        filter={{ ...openFilter(scope), ...ofOwner(person.id), closeDate: { lt: 'today' } }}
                        sort="closeDate"
                        title={t('home.openRows')}
                        className={classes.helpBad}
                      >
                        {t('home.lateCount', { count: person.late })}
                      </RowsLink>
                    )}
                    {person.still > 0 && (
                      <RowsLink
                        object="opportunities"
                        filter={{ ...stillFilter(scope, before), ...ofOwner(person.id) }}
                        sort="-amount"
                        title={t('home.openRows')}
                      >
                        {t('home.stillCount', { count: person.still })}
                      </RowsLink>
                    )}
                    <span>{t('home.touchCount', { count: counts.get(person.id) ?? 0 })}</span>
                  </span>
                </span>
                <span className={classes.workEnd}>
                  {person.lateValue > 0 ? format.compactMoney(person.lateValue) : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <WorkGroup
        title={t('home.standStill')}
        object="opportunities"
        filter={stillFilter(scope, before)}
        sort="-amount"
        icon={<IconHourglassLow size={16} stroke={1.6} aria-hidden />}
        tone={classes.toneWarn}
        rows={(still ?? []).map((record) => {
          const since = momentIn(String(record.stageChangedAt), timeZone).day;
          const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
          const row = dealRow(format, record, today, t('deal.days', { count: days }));
          return { ...row, note: [labelIn(record, 'owner'), row.note].filter(Boolean).join(' · ') };
        })}
      />
      {active.length > 0 && (
        <section aria-labelledby="home-touches">
          <h3 id="home-touches" className={classes.workHead}>
            {t('home.touches')}
          </h3>
          <ul className={classes.touches}>
            {active.map((group) => {
              const id = (group.keys.owner?.value as string | null) ?? null;
              const count = Number(group.measures.count ?? 0);
              return (
                <li key={id ?? 'nobody'}>
                  <RowsLink
                    object="activities"
                    filter={{ ...touchesFilter(scope), ...ofOwner(id) }}
                    sort="-occurredAt"
                    title={t('home.openRows')}
                    className={classes.touchLink}
                  >
                    <span className={classes.barName}>{group.keys.owner?.label ?? t('home.nobody')}</span>
                    <span className={classes.barTrack}>
                      <span className={classes.bar} style={{ inlineSize: `${(count / highest) * 100}%` }} />
                    </span>
                    <span className={classes.barCount}>{format.integer(count)}</span>
                  </RowsLink>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {quiet && <p className={classes.nothing}>{t('home.teamFine')}</p>}
    </aside>
  );
}
