/** One cell: how far a verb reaches, as the browser's own list, which every keyboard and phone knows. */
import { type Scope, scopes } from '../../../../shared/rights.ts';
import { t } from '../../../base/texts.ts';
import styles from './rights.module.css';

export interface ScopeSelectProps {
  readonly label: string;
  readonly value: Scope;
  /** Nobody set it: it is what another verb, or all other objects, are. */
  readonly follows: boolean;
  readonly disabled: boolean;
  onChoose(scope: Scope): void;
}

export function ScopeSelect({ label, value, follows, disabled, onChoose }: ScopeSelectProps) {
  return (
    <select
      className={styles.scope}
      aria-label={label}
      title={t(`rights.scope.${value}`)}
      data-scope={value}
      data-follows={follows || undefined}
      disabled={disabled}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value as Scope)}
    >
      {scopes.map((scope) => (
        <option key={scope} value={scope}>
          {t(`rights.short.${scope}`)}
        </option>
      ))}
    </select>
  );
}
