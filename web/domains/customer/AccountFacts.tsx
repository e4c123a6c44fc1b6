/** Facts of an account in the line under its name: open deals, won value against the year before, last touch, next step. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { todayIn } from '../../platform/fields/days.ts';
import { listPath, recordPath } from '../../platform/fields/recordPath.ts';
import { Fact } from '../../platform/record/Fact.tsx';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { dealFiguresQuery, nextStepQuery, rhythmQuery, twoYears, wonIn } from './accountFigures.ts';
import { changeBetween, daysSince, touchTone } from './health.ts';

const dash = '—';

/** Rows of this account's deals. */
function dealRows(id: string, filter: Readonly<Record<string, unknown>>, sort: string) {
  return {
    to: listPath('opportunities'),
    search: { view: 'all', filter: { account: { in: [id] }, ...filter }, sort } as never,
  };
}

export function OpenDealsFact({ record }: PanelProps) {
  const { env, ...format } = useFormat();
  const id = String(record.id);
  const figures = useQuery(dealFiguresQuery(id, env.timeZone)).data;
  if (!useObjectNamed('opportunity')?.verbs.read) return null;
  return (
    <Fact label={t('account.openDeals')}>
      {figures && figures.open.count > 0 ? (
        <Link {...dealRows(id, { isClosed: { eq: false } }, 'closeDate')} title={t('home.openRows')}>
          {format.compactMoney(figures.open.value)}
        </Link>
      ) : (
        dash
      )}
      {figures && figures.open.count > 0 && (
        <span className={styles.note}>{t('account.deals', { count: figures.open.count })}</span>
      )}
    </Fact>
  );
}

export function WonFact({ record }: PanelProps) {
  const { env, ...format } = useFormat();
  const id = String(record.id);
  const figures = useQuery(dealFiguresQuery(id, env.timeZone)).data;
  if (!useObjectNamed('opportunity')?.verbs.read) return null;
  const { last } = twoYears(env.timeZone);
  const change = figures ? changeBetween(figures.yearBefore, figures.lastYear) : null;
  return (
    <Fact
      label={t('account.wonYear')}
      title={figures && t('account.wonYearBefore', { amount: format.money(figures.yearBefore) })}
    >
      {figures && figures.lastYear > 0 ? (
        <Link {...dealRows(id, wonIn(last), '-closeDate')} title={t('home.openRows')}>
          {format.compactMoney(figures.lastYear)}
        </Link>
      ) : (
        dash
      )}
      {change !== null && (
        <span className={`${styles.note} ${change < 0 ? styles.bad : styles.good}`}>
          {change < 0 ? '▼' : '▲'} {Math.abs(change)} %
        </span>
      )}
    </Fact>
  );
}

export function LastTouchFact({ object, record, showTimeline }: PanelProps) {
  const format = useFormat();
  const rhythm = useQuery(rhythmQuery(object.plural, String(record.id))).data;
  const last = rhythm?.last;
  const who = (last?.record.owner as LookupValue | null | undefined)?.label;
  const days = last ? daysSince(last.at) : null;
  const tone = touchTone(days);
  return (
    <Fact label={t('account.lastTouch')} title={last ? format.moment(last.at) : undefined}>
      {rhythm === undefined ? (
        dash
      ) : days === null ? (
        <span className={styles.warn}>{t('account.neverTouched')}</span>
      ) : (
        <button
          type="button"
          onClick={() => showTimeline('talks')}
          className={tone ? styles[tone] : undefined}
        >
          {days === 0 ? t('fields.today') : t('frame.ago.days', { count: days })}
        </button>
      )}
      {who && <span className={styles.note}>{who}</span>}
    </Fact>
  );
}

export function NextStepFact({ record, compose }: PanelProps) {
  const { env, ...format } = useFormat();
  const query = useQuery(nextStepQuery(String(record.id)));
  const next = query.data;
  const late = next?.day ? next.day < todayIn(env.timeZone) : false;
  return (
    <Fact label={t('account.nextStep')} title={next?.text}>
      {next ? (
        <>
          <Link to={recordPath(next.plural, next.id)} className={late ? styles.bad : undefined}>
            {next.day ? format.day(next.day) : t('account.undated')}
          </Link>
          <span className={styles.note}>{late ? t('account.lateStep', { text: next.text }) : next.text}</span>
        </>
      ) : query.isSuccess ? (
        <button type="button" className={styles.act} onClick={() => compose('task')}>
          {t('account.planStep')}
        </button>
      ) : (
        dash
      )}
    </Fact>
  );
}
