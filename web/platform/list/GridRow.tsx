/** One row of the grid: plain elements only, drawn again only when something of its own changes. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its cell
import { memo } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { RecordData } from '../../../shared/query.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { classes } from '../fields/classes.ts';
import { recordPath } from '../fields/recordPath.ts';
import { type Column, checkWidth, valueAt } from './columns.ts';
import styles from './grid.module.css';

export interface GridRowProps {
  readonly record: RecordData;
  readonly index: number;
  readonly y: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** Columns in sight, both included. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly env: FieldEnv;
  readonly plural: string;
  readonly selected: boolean;
  readonly peeked: boolean;
  /** Column of the cell cursor, -1 when it stands in another row. */
  readonly cursor: number;
  /** People are round, everything else square. */
  readonly people: boolean;
  /** First line of the list for assistive technology: heads come before it. */
  readonly selectable: boolean;
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const {
    record,
    index,
    y,
    height,
    columns,
    first,
    last,
    width,
    env,
    plural,
    selected,
    peeked,
    cursor,
    people,
    selectable,
  } = props;
  const id = String(record.id);
  const title = columns[0];
  if (!title) return null;
  const name = title.kit.text(record[title.path], title.field, env) || t('list.unnamed');
  const cells = [];
  for (let at = first; at <= last && at < columns.length; at++) {
    const column = columns[at];
    if (!column) continue;
    const value = valueAt(record, column.path);
    cells.push(
      <div
        key={column.path}
        id={cellId(index, at)}
        role="gridcell"
        aria-colindex={at + 2}
        aria-readonly={!column.editable || undefined}
        data-cell={at}
        className={classes(
          styles.cell,
          column.kit.align === 'end' && styles.end,
          cursor === at && styles.cursor,
        )}
        style={{ insetInlineStart: checkWidth + title.width + column.left, width: column.width }}
        title={column.kit.text(value, column.field, env)}
      >
        {column.kit.cell(value, column.field, env)}
      </div>,
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      data-record={id}
      className={classes(styles.row, selected && styles.selected, peeked && styles.peeked)}
      style={{ transform: `translateY(${y}px)`, height, width }}
    >
      <div className={styles.frozen} style={{ width: checkWidth + title.width }} role="presentation">
        <div role="gridcell" aria-colindex={1} className={styles.check} data-check>
          {selectable && (
            <input
              type="checkbox"
              tabIndex={-1}
              checked={selected}
              readOnly
              aria-label={t('list.selectRow', { name })}
            />
          )}
        </div>
        <div
          id={cellId(index, 0)}
          role="gridcell"
          aria-colindex={2}
          data-cell={0}
          className={classes(styles.title, cursor === 0 && styles.cursor)}
          style={{ width: title.width }}
          title={name}
        >
          {Avatar({ id, name, square: !people })}
          <a className={styles.name} href={recordPath(plural, id)} tabIndex={-1} data-open>
            {name}
          </a>
          <button
            type="button"
            tabIndex={-1}
            className={styles.peekButton}
            data-peek
            aria-label={t('list.peekAt', { name })}
            title={t('list.peek')}
          >
            <svg
              viewBox="0 0 24 24"
              width="16"
              height="16"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              aria-hidden="true"
            >
              <path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2z M15 4v16" />
            </svg>
          </button>
        </div>
      </div>
      {cells}
    </div>
  );
});
