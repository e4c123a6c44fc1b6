/** Two courses at a glance: how often someone was in touch in twelve weeks, and what was won in eight quarters. */
import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/timeZone.ts';
import { useFormat } from '../../base/format.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { momentIn } from '../../platform/fields/days.ts';
import { listPath } from '../../platform/fields/recordPath.ts';
import { type Bar, Bars } from '../../platform/record/Bars.tsx';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { rhythmQuery, wonByQuarterQuery } from './accountFigures.ts';

export function HealthPanel({ object, record, showTimeline }: PanelProps) {
  const { env, ...format } = useFormat();
  const id = String(record.id);
  const rhythm = useQuery(rhythmQuery(object.plural, id)).data;
  const quarters = useQuery(wonByQuarterQuery(id, env.timeZone)).data;
  const sellsHere = useObjectNamed('opportunity')?.verbs.read === true;
  const touches = (rhythm?.weeks ?? []).map(({ from, count }): Bar => {
    const day = format.day(momentIn(from, env.timeZone).day);
    return { key: from, value: count, title: t('account.touchesFrom', { day, count }) };
  });
  const won = (quarters ?? []).map(({ start, value }): Bar => {
    const next = addDays(start, 95).slice(0, 7);
    const end = addDays(`${next}-01`, -1);
    return {
      key: start,
      value,
      title: `${quarterName(start)}: ${format.money(value)}`,
      rows: {
        path: listPath('opportunities'),
        search: {
          view: 'all',
          filter: { account: { in: [id] }, isWon: { eq: true }, closeDate: { between: [start, end] } },
        },
      },
    };
  });
  const touched = touches.reduce((sum, bar) => sum + bar.value, 0);
  const sum = won.reduce((total, bar) => total + bar.value, 0);
  return (
    <section className={styles.panel} aria-label={t('account.health')}>
      <div className={styles.charts}>
        <div className={styles.chart}>
          <Bars label={t('account.touches')} bars={touches} />
          <button type="button" onClick={() => showTimeline('talks')} title={t('account.seeTouches')}>
            <b>{rhythm ? format.integer(touched) : '—'}</b>
            {t('account.touches')}
          </button>
        </div>
        {sellsHere && (
          <div className={styles.chart}>
            <Bars label={t('account.wonQuarters')} bars={won} tone="won" />
            <p>
              <b>{sum > 0 ? format.compactMoney(sum) : '—'}</b>
              {t('account.wonQuarters')}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

function quarterName(start: string): string {
  return `${start.slice(0, 4)} Q${Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1}`;
}
