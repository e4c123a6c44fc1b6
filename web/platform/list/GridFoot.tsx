/** The last line of a grid: how many rows, and under each column that adds up its sum; follows the filter or the ticked rows. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { showNumber } from '../fields/exactNumber.ts';
import { amountText } from '../fields/moneyField.tsx';
import { type Column, checkWidth } from './columns.ts';
import styles from './grid.module.css';
import { RowCount, type RowCountProps } from './RowCount.tsx';

export interface GridFootFigures extends RowCountProps {
  /** Rows that are ticked. */
  readonly chosen: number;
  readonly sums: Readonly<Record<string, string | number | null>> | undefined;
}

interface GridFootProps extends GridFootFigures {
  readonly columns: readonly Column[];
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly rowIndex: number;
}

export function sumText(column: Pick<Column, 'field'>, sum: string | number | null | undefined): string {
  if (sum === null || sum === undefined) return '—';
  return column.field.type === 'money'
    ? amountText(String(sum))
    : showNumber(String(sum), column.field.scale ?? 2);
}

export function GridFoot({ columns, first, last, width, rowIndex, chosen, sums, ...count }: GridFootProps) {
  const title = columns[0];
  if (!title) return null;
  return (
    <div role="rowgroup" className={styles.foot} style={{ width }}>
      <div role="row" aria-rowindex={rowIndex} className={styles.footRow}>
        <div
          role="gridcell"
          aria-colindex={2}
          className={classes(styles.frozen, styles.count)}
          style={{ width: checkWidth + title.width }}
        >
          <RowCount {...count} />
          {chosen > 0 && <span>· {t('list.chosen', { count: chosen })}</span>}
        </div>
        {columns.slice(first, last + 1).map((column, index) =>
          sums && column.path in sums ? (
            <div
              key={column.path}
              role="gridcell"
              aria-colindex={first + index + 2}
              className={styles.sum}
              style={{ insetInlineStart: checkWidth + title.width + column.left, width: column.width }}
              title={t(chosen > 0 ? 'list.sumOfChosen' : 'list.sumOf', { field: column.label })}
            >
              <b>{sumText(column, sums[column.path])}</b>
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
}
