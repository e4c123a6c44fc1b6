/** Facts of a deal in the line under its name: what it is worth today, when it closes, what comes next, how long it stands. */
import { useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { momentIn, todayIn } from '../../platform/fields/days.ts';
import { moneyOf } from '../../platform/fields/moneyField.tsx';
import { FieldsDialog } from '../../platform/form/FieldsDialog.tsx';
import { Fact } from '../../platform/record/Fact.tsx';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { mayDo } from '../../platform/record/recordQuery.ts';
import { daysBetween } from './missing.ts';

const dash = '—';
/** Days in one stage after which a deal is said to stand still. */
export const standsStill = 30;

export function WorthFact({ record }: PanelProps) {
  const { env, ...format } = useFormat();
  const amount = moneyOf(record.amount);
  const weighted = moneyOf(record.weightedAmount);
  const open = record.isClosed === false;
  const probability = record.probability;
  return (
    <Fact
      label={t('deal.amount')}
      title={amount ? format.money(amount.amount, amount.currency || env.currency) : undefined}
    >
      {amount ? format.compactMoney(amount.amount, amount.currency || env.currency) : dash}
      {open && probability != null && (
        <span className={styles.note}>
          {weighted
            ? t('deal.weighted', {
                percent: Number(probability),
                amount: format.compactMoney(weighted.amount, weighted.currency || env.currency),
              })
            : `${Number(probability)} %`}
        </span>
      )}
    </Fact>
  );
}

export function CloseFact({ record }: PanelProps) {
  const { env, ...format } = useFormat();
  const day = typeof record.closeDate === 'string' ? record.closeDate : null;
  const open = record.isClosed === false;
  const days = day ? daysBetween(todayIn(env.timeZone), day) : null;
  return (
    <Fact label={t(open ? 'deal.closes' : 'deal.closed')}>
      {day ? format.day(day) : dash}
      {open && days !== null && (
        <span className={`${styles.note} ${days < 0 ? styles.bad : ''}`}>
          {days < 0
            ? t('deal.daysLate', { count: -days })
            : days === 0
              ? t('fields.today')
              : t('deal.daysLeft', { count: days })}
        </span>
      )}
    </Fact>
  );
}

export function StepFact({ object, record }: PanelProps) {
  const { env, ...format } = useFormat();
  const [asking, setAsking] = useState(false);
  const step = typeof record.nextStep === 'string' ? record.nextStep : '';
  const day = typeof record.nextStepOn === 'string' ? record.nextStepOn : null;
  const late = day !== null && day < todayIn(env.timeZone);
  const may = mayDo(object, record, 'update');
  if (record.isClosed === true) return null;
  return (
    <Fact label={t('account.nextStep')} title={step}>
      {step || day ? (
        <>
          {day && <span className={late ? styles.bad : undefined}>{format.day(day)}</span>}
          <span className={styles.note}>{late ? t('account.lateStep', { text: step }) : step}</span>
        </>
      ) : may ? (
        <button type="button" className={styles.act} onClick={() => setAsking(true)}>
          {t('account.planStep')}
        </button>
      ) : (
        <span className={styles.bad}>{t('deal.noStep')}</span>
      )}
      {asking && (
        <FieldsDialog
          object={object}
          record={record}
          fields={['nextStep', 'nextStepOn']}
          title={t('account.planStep')}
          action={t('frame.save')}
          onClose={() => setAsking(false)}
        />
      )}
    </Fact>
  );
}

export function AgeFact({ record }: PanelProps) {
  const { env, ...format } = useFormat();
  const since = typeof record.stageChangedAt === 'string' ? record.stageChangedAt : null;
  if (since === null || record.isClosed === true) return null;
  const { day } = momentIn(since, env.timeZone);
  const days = daysBetween(day, todayIn(env.timeZone));
  return (
    <Fact label={t('deal.inStage')} title={t('deal.since', { day: format.day(day) })}>
      <span className={days > standsStill ? styles.warn : undefined}>
        {days === 0 ? t('fields.today') : t('deal.days', { count: days })}
      </span>
      {days > standsStill && <span className={styles.note}>{t('deal.standsStill')}</span>}
    </Fact>
  );
}
