/** Deals like this one that were won: the same product, half to twice the amount; how long they took and why they were won. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../base/format.ts';
import { queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { lookupOf } from '../../platform/fields/lookupOf.ts';
import { moneyOf } from '../../platform/fields/moneyField.tsx';
import { listPath, recordPath } from '../../platform/fields/recordPath.ts';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { daysBetween, likeAmounts } from './missing.ts';

const shown = 3;

export function SimilarPanel({ object, record }: PanelProps) {
  const { env, ...format } = useFormat();
  const id = String(record.id);
  const amount = moneyOf(record.amount);
  const product = lookupOf(record.product);
  const comparable = amount !== null && Number(amount.amount) > 0 && amount.currency === env.currency;
  const filter = {
    id: { ne: id },
    isWon: { eq: true },
    ...(product?.id ? { product: { in: [product.id] } } : {}),
    ...(comparable ? { amount: { between: likeAmounts(amount.amount) } } : {}),
  };
  const known = Boolean(product?.id) || comparable;
  const query = useQuery({
    queryKey: ['objects', object.plural, 'similar', filter],
    enabled: known,
    queryFn: ({ signal }) =>
      queryRecords(
        object.plural,
        {
          fields: ['name', 'account', 'amount', 'openedOn', 'closeDate'],
          filter,
          sort: '-closeDate',
          limit: shown,
          aggregate: { measures: [{ as: 'count', fn: 'count' }] },
        },
        signal,
      ),
  });
  const count = Number(query.data?.aggregate?.totals.count ?? 0);
  if (!known || count === 0) return null;
  return (
    <section className={styles.panel} aria-label={t('deal.similar')}>
      <div className={styles.panelHead}>
        <h3>
          <Link
            to={listPath(object.plural)}
            search={{ view: 'all', filter } as never}
            title={t('home.openRows')}
          >
            {t('deal.similar')}
          </Link>
        </h3>
        <span>
          {format.integer(count)} ·{' '}
          {[product?.id ? t('deal.sameProduct') : '', comparable ? t('deal.likeAmount') : '']
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      <ul>
        {(query.data?.data ?? []).map((row) => {
          const money = moneyOf(row.amount);
          const opened = typeof row.openedOn === 'string' ? row.openedOn : null;
          const closed = typeof row.closeDate === 'string' ? row.closeDate : null;
          const took = opened && closed ? daysBetween(opened, closed) : null;
          return (
            <li key={String(row.id)}>
              <Link to={recordPath(object.plural, String(row.id))} className={styles.deal}>
                <span className={styles.dealLine}>
                  <span className={styles.grow}>
                    {lookupOf(row.account)?.label ?? String(row.name ?? '')}
                  </span>
                  {money && <b>{format.compactMoney(money.amount, money.currency || env.currency)}</b>}
                </span>
                <span className={styles.dealSub}>
                  <span className={styles.grow}>
                    {closed ? t('account.closed', { day: format.day(closed) }) : ''}
                  </span>
                  {took !== null && took >= 0 && <span>{t('deal.took', { count: took })}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
