/** Who won the most in the period. */
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../../platform/fields/Avatar.tsx';
import { bestSellersQuery, wonFilter } from './figures.ts';
import classes from './home.module.css';
import type { Period } from './period.ts';
import { RowsLink } from './RowsLink.tsx';
import type { Scope } from './scope.ts';

export function BestSellers({ period, scope }: { readonly period: Period; readonly scope: Scope }) {
  const format = useFormat();
  const { data } = useQuery(bestSellersQuery(period, scope));
  const sellers = (data?.groups ?? []).map((group) => ({
    id: (group.keys.owner?.value as string | null) ?? null,
    name: group.keys.owner?.label ?? t('home.nobody'),
    value: Number(group.measures.value ?? 0),
    count: Number(group.measures.count ?? 0),
  }));
  const highest = Math.max(1, ...sellers.map((seller) => seller.value));
  return (
    <section className={classes.card} aria-labelledby="home-sellers">
      <h2 id="home-sellers" className={classes.cardTitle}>
        {t('home.bestSellers')} <span>{t('home.byWonValue')}</span>
      </h2>
      {data && sellers.length === 0 && <p className={classes.nothing}>{t('home.nothingWon')}</p>}
      <ol className={classes.bars}>
        {sellers.map((seller) => (
          <li key={seller.id ?? 'nobody'}>
            <RowsLink
              object="opportunities"
              filter={{
                ...wonFilter(period, scope),
                owner: seller.id ? { eq: seller.id } : { isNull: true },
              }}
              sort="-amount"
              title={t('home.openRows')}
              className={classes.sellerLink}
            >
              <Avatar id={seller.id ?? ''} name={seller.name} size={20} />
              <span className={classes.barName}>{seller.name}</span>
              <span className={classes.barTrack}>
                <span className={classes.bar} style={{ inlineSize: `${(seller.value / highest) * 100}%` }} />
              </span>
              <span className={classes.barValue}>{format.money(seller.value)}</span>
              <span className={classes.barCount}>{format.integer(seller.count)}</span>
            </RowsLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
