/** The path of stages: where the record stands, and a click that moves it there. */
import { IconCheck } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta, Option } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { momentIn } from '../fields/days.ts';
import { isEditable } from '../fields/fieldKits.ts';
import { narrowField } from '../layout/narrowField.ts';
import { moveRecord } from './moveRecord.ts';
import { askedWhen } from './panels.ts';
import styles from './path.module.css';
import { mayDo } from './recordQuery.ts';

const FieldsDialog = lazy(async () => ({ default: (await import('../form/FieldsDialog.tsx')).FieldsDialog }));
const GateDialog = lazy(async () => ({ default: (await import('./GateDialog.tsx')).GateDialog }));

interface StagePathProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

export function StagePath({ object, record }: StagePathProps) {
  const format = useFormat();
  const [gate, setGate] = useState<{ value: string; thrown: unknown } | null>(null);
  const [closing, setClosing] = useState<Option | null>(null);
  const field = object.pathField ? fieldOf(object, object.pathField) : undefined;
  if (!field || !(field.name in record)) return null;
  const options = [...(narrowField(object, field, record).options ?? [])]
    .filter((option) => option.active || option.value === record[field.name])
    .sort((a, b) => a.order - b.order);
  const now = options.findIndex((option) => option.value === record[field.name]);
  const editable = isEditable(field) && mayDo(object, record, 'update');
  const since =
    typeof record.stageChangedAt === 'string'
      ? format.day(momentIn(record.stageChangedAt, format.env.timeZone).day)
      : '';

  const move = async (option: Option) => {
    if (option.value === record[field.name]) return;
    if (options[now]?.outcome === 'open' && askedWhen(object.name, option.outcome).length > 0) {
      setClosing(option);
      return;
    }
    const refusal = await moveRecord(object, record, field, option.value);
    if (refusal) setGate({ value: option.value, thrown: refusal });
  };
  const kindOf = (option: Option, index: number) => {
    if (index === now)
      return option.outcome === 'won' ? styles.won : option.outcome === 'lost' ? styles.lost : styles.now;
    // An end that was not reached is never "done", nor is anything done on the way to a loss.
    const lost = options[now]?.outcome === 'lost';
    return index < now && !lost && option.outcome !== 'won' && option.outcome !== 'lost'
      ? styles.done
      : undefined;
  };
  return (
    <nav className={styles.path} aria-label={labelOf(field.label)}>
      <ol>
        {options.map((option, index) => {
          const kind = kindOf(option, index);
          return (
            <li key={option.value} className={classes(styles.step, kind)}>
              <button
                type="button"
                disabled={!editable}
                aria-current={index === now ? 'step' : undefined}
                title={index === now ? undefined : t('record.moveTo', { name: labelOf(option.label) })}
                onClick={() => void move(option)}
              >
                {kind === styles.done && <IconCheck size={14} stroke={1.8} aria-hidden />}
                {labelOf(option.label)}
                {index === now && since && <span className={styles.since}>{since}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <Suspense>
        {closing && (
          <FieldsDialog
            object={object}
            record={record}
            fields={askedWhen(object.name, closing.outcome)}
            values={{ [field.name]: closing.value }}
            title={t('deal.closing', { stage: labelOf(closing.label) })}
            action={t('record.moveTo', { name: labelOf(closing.label) })}
            onClose={() => setClosing(null)}
          />
        )}
        {gate && (
          <GateDialog
            object={object}
            record={record}
            values={{ [field.name]: gate.value }}
            thrown={gate.thrown}
            onClose={() => setGate(null)}
          />
        )}
      </Suspense>
    </nav>
  );
}
