/** A condition, built with the filter chips that lists have. */
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { FilterBar } from '../../../../platform/filters/FilterBar.tsx';
import styles from '../shape.module.css';

type Condition = Readonly<Record<string, unknown>>;

interface ConditionFieldProps {
  readonly object: ObjectMeta;
  readonly label: string;
  readonly help?: string;
  readonly value: Condition | undefined;
  readonly error: string | undefined;
  onChange(value: Condition | undefined): void;
}

export function ConditionField({ object, label, help, value, error, onChange }: ConditionFieldProps) {
  return (
    <div>
      <p className={styles.fieldLabel}>{label}</p>
      <div className={styles.condition} data-error={error ? '' : undefined}>
        <FilterBar
          object={object}
          filter={value}
          onChange={(filter) => onChange(filter as Condition | undefined)}
        />
      </div>
      {help && <p className={styles.help}>{help}</p>}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
