/** The few facts that decide, in one line under the name. */
import type { ReactNode } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { moneyOf } from '../fields/moneyField.tsx';
import { layoutFor } from '../layout/layoutFor.ts';
import styles from './record.module.css';

interface KeyFactsProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** Cells of the object's panels, after those of its fields. */
  readonly children?: ReactNode;
  /** Fields that these cells say already. */
  readonly without?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export function KeyFacts({ object, record, children, without = none }: KeyFactsProps) {
  const { env, ...format } = useFormat();
  const fields = layoutFor(object, record)
    .keyFields.flatMap((name) => fieldOf(object, name) ?? [])
    .filter((field) => field.name in record && field.name !== object.pathField && !without.has(field.name));
  if (fields.length === 0 && !children) return null;
  return (
    <dl className={styles.facts}>
      {fields.map((field) => {
        const kit = kitOf(field);
        const value = record[field.name];
        const money = moneyOf(value);
        return (
          <div key={field.name}>
            <dt>{labelOf(field.label)}</dt>
            <dd title={kit.text(value, field, env)}>
              {money ? (
                format.compactMoney(money.amount, money.currency || env.currency)
              ) : field.type === 'lookup' && kit.Value ? (
                <kit.Value field={field} value={value} env={env} />
              ) : (
                kit.cell(value, field, env)
              )}
            </dd>
          </div>
        );
      })}
      {children}
    </dl>
  );
}
