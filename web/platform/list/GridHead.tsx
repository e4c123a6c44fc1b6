/** The heads of the columns in sight, and the box that ticks every row. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { t } from '../../base/texts.ts';
import { type Column, checkWidth } from './columns.ts';
import styles from './grid.module.css';
import { HeadCell } from './HeadCell.tsx';
import { sortTerms } from './sortOrder.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly sort: string | undefined;
  readonly selectable: boolean;
  readonly ticked: 'none' | 'some' | 'all';
  onSort(path: string, join: boolean): void;
  onWidth(path: string, width: number): void;
  onPlace(path: string, beside: string, side: 'before' | 'after'): void;
  onTick(): void;
}

export function GridHead({
  columns,
  first,
  last,
  width,
  sort,
  selectable,
  ticked,
  onSort,
  onWidth,
  onPlace,
  onTick,
}: GridHeadProps) {
  const title = columns[0];
  if (!title) return null;
  const terms = sortTerms(sort);
  const head = (column: Column, at: number) => (
    <HeadCell
      key={column.path}
      column={column}
      at={at}
      titleWidth={title.width}
      terms={terms}
      onSort={onSort}
      onWidth={onWidth}
      onPlace={onPlace}
    />
  );
  return (
    <div role="rowgroup" className={styles.headGroup} style={{ width }}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div className={styles.frozen} style={{ width: checkWidth + title.width }} role="presentation">
          <div
            role="columnheader"
            aria-colindex={1}
            className={styles.check}
            aria-label={t('list.selection')}
          >
            {selectable && (
              <input
                type="checkbox"
                aria-label={t('list.selectLoaded')}
                checked={ticked === 'all'}
                ref={(input) => {
                  if (input) input.indeterminate = ticked === 'some';
                }}
                onChange={onTick}
              />
            )}
          </div>
          {head(title, 0)}
        </div>
        {columns.slice(first, last + 1).map((column, index) => head(column, first + index))}
      </div>
    </div>
  );
}
