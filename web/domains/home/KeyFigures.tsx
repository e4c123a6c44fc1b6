/** The four figures that a seller or a director asks first: won value, won and lost, win rate, open pipeline. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import {
  closedFilter,
  closedQuery,
  type Filter,
  lostFilter,
  openFilter,
  openQuery,
  wonFilter,
} from './figures.ts';
import classes from './home.module.css';
import type { Period } from './period.ts';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';

function Figure(props: {
  readonly label: string;
  readonly value: ReactNode;
  readonly note: ReactNode;
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
    </div>
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
  const open = useQuery(openQuery(scope)).data?.groups;
  const won = Number(closed?.won ?? 0);
  const lost = Number(closed?.lost ?? 0);
  const openValue = open ? sumOf(open, 'value') : 0;
  const dash = '—';
  const rate = won + lost > 0 ? `${((won / (won + lost)) * 100).toFixed(2)} %` : dash;
  const average = won > 0 ? format.compactMoney(Number(closed?.wonValue ?? 0) / won) : dash;
  return (
    <section className={`${classes.card} ${classes.figures}`} aria-label={t('home.keyFigures')}>
      <Figure
        label={t('home.wonValue')}
        value={closed ? format.money(closed.wonValue ?? 0) : dash}
        note={t('home.averageDeal', { amount: average })}
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
        filter={wonFilter(period, scope)}
        sort="-closeDate"
      />
      <Figure
        label={t('home.winRate')}
        value={closed ? rate : dash}
        note={t('home.ofClosed', { count: won + lost })}
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
