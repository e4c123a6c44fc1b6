/** The last line of a grid: how many rows, and under each column the figure that the view asks for; follows the filter or the ticked rows. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FootFigure } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { type Column, checkWidth } from './columns.ts';
import { type ColumnFigure, figuresOf, figureText } from './footFigures.ts';
import styles from './grid.module.css';
import { RowCount, type RowCountProps } from './RowCount.tsx';

export interface GridFootFigures extends RowCountProps {
  /** Rows that are ticked. */
  readonly chosen: number;
  readonly figures: Readonly<Record<string, ColumnFigure>> | undefined;
  /** Rows that the figures are over. */
  readonly over: number;
  readonly env: FieldEnv;
  onFigure(path: string, figure: FootFigure): void;
}

interface GridFootProps extends GridFootFigures {
  readonly columns: readonly Column[];
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly rowIndex: number;
}

/** Drawn anew only when something of its own changes, not with every row that scrolls by. */
export const GridFoot = memo(function GridFoot(props: GridFootProps) {
  const { columns, first, last, width, rowIndex, chosen, figures, over, env, onFigure, ...count } = props;
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
          figuresOf(column.field).length > 0 ? (
            <div
              key={column.path}
              role="gridcell"
              aria-colindex={first + index + 2}
              className={styles.sum}
              style={{ insetInlineStart: checkWidth + title.width + column.left, width: column.width }}
            >
              <FootCell
                column={column}
                figure={figures?.[column.path]}
                over={over}
                chosen={chosen > 0}
                env={env}
                onFigure={onFigure}
              />
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
});

interface FootCellProps extends Pick<GridFootFigures, 'over' | 'env' | 'onFigure'> {
  readonly column: Column;
  readonly figure: ColumnFigure | undefined;
  readonly chosen: boolean;
}

function FootCell({ column, figure, over, chosen, env, onFigure }: FootCellProps) {
  const kind = figure?.figure ?? 'none';
  const title = figure
    ? t(chosen ? 'views.footTitleChosen' : 'views.footTitle', {
        figure: t(`views.foot.${kind}`),
        field: column.label,
      })
    : t('views.footOf', { field: column.label });
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button
          type="button"
          className={classes(styles.figure, !figure && styles.noFigure)}
          aria-label={
            figure
              ? `${title}: ${figureText(column, figure, over, env)}`
              : t('views.footOf', { field: column.label })
          }
          title={title}
        >
          {figure && kind !== 'sum' && kind !== 'none' && <i>{t(`views.footSign.${kind}`)}</i>}
          {figure ? <b>{figureText(column, figure, over, env)}</b> : <i>Σ</i>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {figuresOf(column.field).map((one) => (
          <Menu.Item
            key={one}
            aria-current={one === kind || undefined}
            rightSection={one === kind ? <IconCheck size={16} stroke={1.8} /> : undefined}
            onClick={() => onFigure(column.path, one)}
          >
            {t(`views.foot.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
