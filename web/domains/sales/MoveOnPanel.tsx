/** What an open deal lacks before it moves on, each filled in with one click; a closed one says how it was decided. */
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { todayIn } from '../../platform/fields/days.ts';
import { isEditable } from '../../platform/fields/fieldKits.ts';
import { optionText } from '../../platform/fields/optionMark.tsx';
import { FieldsDialog } from '../../platform/form/FieldsDialog.tsx';
import styles from '../../platform/record/panel.module.css';
import { askedWhen, type PanelProps } from '../../platform/record/panels.ts';
import { mayDo } from '../../platform/record/recordQuery.ts';
import { neededOf } from './missing.ts';

export function MoveOnPanel({ object, record }: PanelProps) {
  const { env } = useFormat();
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const may = mayDo(object, record, 'update');
  if (record.isClosed === true) {
    return <Decided object={object} record={record} />;
  }
  const stage = object.pathField ? fieldOf(object, object.pathField) : undefined;
  const open = [...(stage?.options ?? [])]
    .filter((option) => option.active && option.outcome !== 'lost')
    .sort((a, b) => a.order - b.order);
  const next = open[open.findIndex((option) => option.value === record[stage?.name ?? '']) + 1];
  const needed = neededOf(record, todayIn(env.timeZone));
  const lacking = needed.filter((each) => !each.met);
  const met = needed
    .filter((each) => each.met)
    .flatMap((each) => fieldOf(object, each.field) ?? [])
    .map((field) => labelOf(field.label));
  const title = next ? t('deal.toMoveOn', { stage: labelOf(next.label) }) : t('deal.complete');
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.panelHead}>
        <h3>{title}</h3>
        <span>
          {lacking.length === 0 ? t('deal.nothingMissing') : t('deal.missing', { count: lacking.length })}
        </span>
      </div>
      <ul className={styles.lines}>
        {lacking.map(({ field: name, passed }) => {
          const field = fieldOf(object, name);
          if (!field) return null;
          const label = labelOf(field.label);
          const Sign = passed ? IconAlertTriangle : IconCircle;
          return (
            <li key={name} className={styles.line}>
              <Sign size={16} stroke={1.6} aria-hidden className={passed ? styles.bad : styles.note} />
              <span className={styles.grow}>
                {label}
                <span className="visuallyHidden">{t(passed ? 'deal.hasPassed' : 'deal.isMissing')}</span>
              </span>
              {may && isEditable(field) && (
                <button
                  type="button"
                  className={styles.act}
                  onClick={() => setAsking(name === 'nextStep' ? ['nextStep', 'nextStepOn'] : [name])}
                  aria-label={t('deal.fillInNamed', { field: label })}
                >
                  {passed ? t('deal.passed') : t('deal.fillIn')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {met.length > 0 && (
        <p className={styles.met}>
          <IconCheck size={16} stroke={1.6} aria-hidden className={styles.good} />
          {t('deal.there', { fields: met.join(t('record.comma')) })}
        </p>
      )}
      {asking && (
        <FieldsDialog
          object={object}
          record={record}
          fields={asking}
          title={title}
          action={t('frame.save')}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function Decided({ object, record }: Pick<PanelProps, 'object' | 'record'>) {
  const { env } = useFormat();
  const [asking, setAsking] = useState(false);
  const reason = fieldOf(object, 'reason');
  if (!reason) return null;
  const title = t(record.isWon === true ? 'deal.whyWon' : 'deal.whyLost');
  const outcome = record.isWon === true ? 'won' : 'lost';
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.panelHead}>
        <h3>{title}</h3>
      </div>
      {record.reason ? (
        <p>{optionText(reason, record.reason, env)}</p>
      ) : mayDo(object, record, 'update') ? (
        <button type="button" className={styles.act} onClick={() => setAsking(true)}>
          {t('deal.sayWhy')}
        </button>
      ) : (
        <p className={styles.none}>{t('deal.notSaid')}</p>
      )}
      {typeof record.reasonNote === 'string' && <p className={styles.none}>{record.reasonNote}</p>}
      {asking && (
        <FieldsDialog
          object={object}
          record={record}
          fields={askedWhen(object.name, outcome)}
          title={title}
          action={t('frame.save')}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
