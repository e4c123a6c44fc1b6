/** The line above a board: what is open, what it weighs by probability, what is won. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { BoardColumn } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { optionOf } from '../fields/optionMark.tsx';
import styles from './board.module.css';
import { addCents, centsOf } from './boardQuery.ts';

interface BoardSumsProps {
  readonly columns: readonly BoardColumn[];
  readonly field: FieldMeta;
  readonly sum: FieldMeta;
  readonly format: Format;
}

/** A sum times the chance of its column, to the whole unit: nobody forecasts cents. */
export function weighted(sum: string, probability: number): string {
  return String((centsOf(sum) * BigInt(Math.round(probability * 100)) + 500_000n) / 1_000_000n);
}

export function BoardSums({ columns, field, sum, format }: BoardSumsProps) {
  const total = { open: '0', weighted: '0', won: '0', all: '0' };
  let chances = false;
  for (const column of columns) {
    const option = optionOf(field, column.value);
    const amount = column.sums[sum.name] ?? '0';
    total.all = addCents(total.all, centsOf(amount));
    if (option?.outcome === 'won') total.won = addCents(total.won, centsOf(amount));
    else if (option?.outcome === 'open') {
      total.open = addCents(total.open, centsOf(amount));
      if (option.probability !== undefined) {
        chances = true;
        total.weighted = addCents(total.weighted, centsOf(weighted(amount, option.probability)));
      }
    }
  }
  const show = (amount: string) => (sum.type === 'money' ? format.money(amount) : format.integer(amount));
  const figures = chances
    ? [
        [t('list.openSum'), total.open],
        [t('list.weighted'), total.weighted],
        [t('list.won'), total.won],
      ]
    : [[labelOf(sum.label), total.all]];
  return (
    <dl className={styles.sums}>
      {figures.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{show(amount ?? '0')}</dd>
        </div>
      ))}
    </dl>
  );
}
