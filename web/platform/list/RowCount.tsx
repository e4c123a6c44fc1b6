/** "86 accounts", or "about 1,000,000" until someone asks for the exact number. */
import { t } from '../../base/texts.ts';
import { showNumber } from '../fields/exactNumber.ts';
import styles from './grid.module.css';

export interface RowCountProps {
  readonly noun: { readonly one: string; readonly many: string };
  readonly count: { readonly value: number; readonly exact: boolean } | undefined;
  readonly counting: boolean;
  onCount(): void;
}

export function RowCount({ noun, count, counting, onCount }: RowCountProps) {
  if (!count) return null;
  const words = count.value === 1 ? noun.one : noun.many;
  if (count.exact) {
    return (
      <span>
        <b>{showNumber(count.value, 0)}</b> {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.countButton}
      title={t('list.countExactly')}
      onClick={onCount}
      disabled={counting}
    >
      {t('list.about', { count: count.value })} {words}
    </button>
  );
}
