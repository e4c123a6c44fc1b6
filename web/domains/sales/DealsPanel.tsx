/** The deals of an account: what is open with its stage and date, then what was won and lost as figures with their rows. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { queryRelated } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { todayIn } from '../../platform/fields/days.ts';
import { moneyOf } from '../../platform/fields/moneyField.tsx';
import { optionOf } from '../../platform/fields/optionMark.tsx';
import { listPath, recordPath } from '../../platform/fields/recordPath.ts';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { RelatedHead } from '../../platform/record/RelatedHead.tsx';

const fields = ['name', 'stage', 'amount', 'closeDate', 'nextStep', 'isClosed'];
const openShown = 5;
const wonShown = 2;

function dealsQuery(id: string) {
  return {
    queryKey: ['related', 'accounts', id, 'opportunities', 'panel'],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const all = await queryRelated(
        'accounts',
        id,
        'opportunities',
        {
          fields,
          // Open ones first, the most urgent at the top.
          sort: 'isClosed,closeDate',
          limit: openShown,
          aggregate: {
            measures: [
              { as: 'count', fn: 'count' },
              { as: 'open', fn: 'count', filter: { isClosed: { eq: false } } },
              { as: 'openValue', fn: 'sum', field: 'amount', filter: { isClosed: { eq: false } } },
              { as: 'won', fn: 'count', filter: { isWon: { eq: true } } },
              { as: 'wonValue', fn: 'sum', field: 'amount', filter: { isWon: { eq: true } } },
              { as: 'lost', fn: 'count', filter: { isClosed: { eq: true }, isWon: { eq: false } } },
            ],
          },
        },
        signal,
      );
      const open = all.data.filter((row) => row.isClosed !== true);
      // Where little is open, what was won last is of use.
      const won =
        open.length < openShown - wonShown
          ? (
              await queryRelated(
                'accounts',
                id,
                'opportunities',
                { fields, filter: { isWon: { eq: true } }, sort: '-closeDate', limit: wonShown },
                signal,
              )
            ).data
          : [];
      const totals = all.aggregate?.totals ?? {};
      const total = (name: string) => Number(totals[name] ?? 0);
      return { open, won, total };
    },
  };
}

export function DealsPanel({ object, record }: PanelProps) {
  const format = useFormat();
  const deal = useObjectNamed('opportunity');
  const relation = object.relations.find((each) => each.name === 'opportunities');
  const id = String(record.id);
  const query = useQuery({ ...dealsQuery(id), enabled: deal?.verbs.read === true });
  if (!deal?.verbs.read || !relation) return null;
  const { open = [], won = [], total } = query.data ?? {};
  const rows = (filter: Readonly<Record<string, unknown>>) => ({
    to: listPath('opportunities'),
    search: { view: 'all', filter: { account: { in: [id] }, ...filter }, sort: '-closeDate' } as never,
    title: t('home.openRows'),
  });
  return (
    <section className={styles.panel} aria-label={labelOf(relation.label)}>
      <RelatedHead
        parent={object}
        record={record}
        relation={relation}
        child={deal}
        count={total?.('count')}
        sum={
          total && total('open') > 0
            ? t('account.openSum', { amount: format.compactMoney(total('openValue')) })
            : undefined
        }
      />
      <ul>
        {[...open, ...won].map((row) => (
          <Deal key={String(row.id)} row={row} />
        ))}
      </ul>
      {total?.('count') === 0 && <p className={styles.none}>{t('record.noneRelated')}</p>}
      {total && total('won') + total('lost') > 0 && (
        <div className={styles.closed}>
          {total('won') > 0 && (
            <Link {...rows({ isWon: { eq: true } })}>
              {t('account.wonDeals', {
                count: total('won'),
                amount: format.compactMoney(total('wonValue')),
              })}
            </Link>
          )}
          {total('lost') > 0 && (
            <Link {...rows({ isClosed: { eq: true }, isWon: { eq: false } })}>
              {t('home.lostDeals', { count: total('lost') })}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}

function Deal({ row }: { readonly row: RecordData }) {
  const { env, ...format } = useFormat();
  const deal = useObjectNamed('opportunity');
  const stage = deal && fieldOf(deal, 'stage');
  const steps = (stage?.options ?? []).filter((option) => option.outcome === 'open' && option.active);
  const option = stage && optionOf(stage, row.stage);
  const at = steps.findIndex((step) => step.value === row.stage);
  const amount = moneyOf(row.amount);
  const day = typeof row.closeDate === 'string' ? row.closeDate : null;
  const late = row.isClosed === false && day !== null && day < todayIn(env.timeZone);
  return (
    <li>
      <Link to={recordPath('opportunities', String(row.id))} className={styles.deal}>
        <span className={styles.dealLine}>
          <span className={styles.grow}>{String(row.name ?? '')}</span>
          {amount && <b>{format.money(amount.amount, amount.currency || env.currency)}</b>}
        </span>
        <span className={styles.dealSub}>
          {at >= 0 && (
            <span className={styles.progress} aria-hidden="true">
              {steps.map((step, index) => (
                <i key={step.value} data-on={index <= at || undefined} />
              ))}
            </span>
          )}
          <span className={styles.grow}>{option ? labelOf(option.label) : ''}</span>
          {day && (
            <span className={late ? styles.bad : undefined}>
              {t(row.isClosed ? 'account.closed' : late ? 'account.closeLate' : 'account.closes', {
                day: format.day(day),
              })}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
