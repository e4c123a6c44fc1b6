/** The four figures that a seller or a director asks first: won value, won and lost, win rate, open pipeline. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import {
  closedBeforeQuery,
  closedFilter,
  closedQuery,
  type Filter,
  lostFilter,
  openFilter,
  openQuery,
  wonFilter,
} from './figures.ts';
import classes from './home.module.css';
import { type Period, periodBefore } from './period.ts';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';

function Figure(props: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note: ReactNode;
  readonly change?: ReactNode;
  readonly filter: Filter;
  readonly sort: string;
}) {
  return (
    <div className={classes.figure}>
      <div className={classes.figureLabel}>{props.label}</div>
      <RowsLink
        object="opportunities"
        filter={props.filter}
        sort={props.sort}
        title={t('home.openRows')}
        className={classes.figureValue}
      >
        {props.value}
      </RowsLink>
      <div className={classes.figureNote}>{props.note}</div>
      {props.change && <div className={classes.figureNote}>{props.change}</div>}
    </div>
  );
}

/** Against the period before: an arrow and a word, for colour alone says nothing. */
function Change(props: { readonly by: number; readonly text: string; readonly unit?: 'points' }) {
  const size =
    Math.abs(props.by) < 10 ? Math.abs(props.by).toFixed(1) : String(Math.round(Math.abs(props.by)));
  const unit = props.unit ? t('home.points', { size }) : `${size} %`;
  const same = Number(size) === 0;
  return (
    <span className={same ? undefined : props.by < 0 ? classes.bad : classes.good}>
      {same ? '=' : props.by < 0 ? '▼' : '▲'} {unit} {props.text}
    </span>
  );
}

function sumOf(
  groups: readonly { readonly measures: Readonly<Record<string, unknown>> }[],
  name: string,
): number {
  return groups.reduce((sum, group) => sum + Number(group.measures[name] ?? 0), 0);
}

export function KeyFigures({ period, scope }: { readonly period: Period; readonly scope: Scope }) {
  const format = useFormat();
  const closed = useQuery(closedQuery(period, scope)).data?.totals;
  const before = useQuery(closedBeforeQuery(period, scope)).data?.totals;
  const against = periodBefore(period);
  const open = useQuery(openQuery(scope)).data?.groups;
  const won = Number(closed?.won ?? 0);
  const lost = Number(closed?.lost ?? 0);
  const openValue = open ? sumOf(open, 'value') : 0;
  const dash = '—';
  const rate = won + lost > 0 ? `${((won / (won + lost)) * 100).toFixed(2)} %` : dash;
  const average = won > 0 ? format.compactMoney(Number(closed?.wonValue ?? 0) / won) : dash;
  const was = {
    won: Number(before?.won ?? 0),
    lost: Number(before?.lost ?? 0),
    value: Number(before?.wonValue ?? 0),
  };
  const compared = against && before ? t(against.text) : null;
  const share = (won: number, lost: number) => (won + lost > 0 ? (won / (won + lost)) * 100 : null);
  const points = share(won, lost);
  const pointsBefore = share(was.won, was.lost);
  return (
    <section className={`${classes.card} ${classes.figures}`} aria-label={t('home.keyFigures')}>
      <Figure
        label={t('home.wonValue')}
        value={closed ? format.money(closed.wonValue ?? 0) : dash}
        note={t('home.averageDeal', { amount: average })}
        change={
          compared &&
          was.value > 0 && (
            <Change by={(Number(closed?.wonValue ?? 0) / was.value - 1) * 100} text={compared} />
          )
        }
        filter={wonFilter(period, scope)}
        sort="-amount"
      />
      <Figure
        label={t('home.wonDeals')}
        value={closed ? format.integer(won) : dash}
        note={
          <RowsLink
            object="opportunities"
            filter={lostFilter(period, scope)}
            sort="-closeDate"
            title={t('home.openRows')}
            className={classes.noteLink}
          >
            {t('home.lostDeals', { count: lost })}
          </RowsLink>
        }
        change={compared && was.won > 0 && <Change by={(won / was.won - 1) * 100} text={compared} />}
        filter={wonFilter(period, scope)}
        sort="-closeDate"
      />
      <Figure
        label={t('home.winRate')}
        value={closed ? rate : dash}
        note={t('home.ofClosed', { count: won + lost })}
        change={
          compared &&
          points !== null &&
          pointsBefore !== null && <Change by={points - pointsBefore} text={compared} unit="points" />
        }
        filter={closedFilter(period, scope)}
        sort="-closeDate"
      />
      <Figure
        label={t('home.openPipeline')}
        value={openValue === 0 ? dash : format.money(openValue)}
        note={
          open
            ? t('home.openNote', {
                count: sumOf(open, 'count'),
                amount: format.compactMoney(sumOf(open, 'weighted')),
              })
            : dash
        }
        filter={openFilter(scope)}
        sort="closeDate"
      />
    </section>
  );
}
