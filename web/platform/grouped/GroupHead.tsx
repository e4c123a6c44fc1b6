/** The head of a group: its name, how many it holds, and its figures under their columns. */
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight exist, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { Colour } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { showNumber } from '../fields/exactNumber.ts';
import marks from '../fields/marks.module.css';
import { type Column, checkWidth } from '../list/columns.ts';
import { figureText } from '../list/footFigures.ts';
import styles from './grouped.module.css';
import type { FiguredGroup } from './useGroups.ts';

interface GroupHeadProps {
  readonly id: string;
  readonly group: FiguredGroup;
  readonly colour: Colour | undefined;
  readonly columns: readonly Column[];
  readonly y: number;
  readonly height: number;
  readonly width: number;
  readonly index: number;
  readonly shut: boolean;
  readonly current: boolean;
  readonly env: FieldEnv;
}

export function GroupHead(props: GroupHeadProps) {
  const { id, group, colour, columns, y, height, width, index, shut, current, env } = props;
  const title = columns[0];
  if (!title) return null;
  const Chevron = shut ? IconChevronRight : IconChevronDown;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-level={group.level + 1}
      aria-expanded={!shut}
      data-line={index}
      className={classes(styles.head, group.level > 0 && styles.inner, current && styles.current)}
      style={{ transform: `translateY(${y}px)`, height, width }}
    >
      <div
        role="gridcell"
        className={styles.name}
        style={{ width: checkWidth + title.width, paddingInlineStart: 12 + group.level * 20 }}
      >
        <Chevron size={16} stroke={1.6} aria-hidden />
        {colour && <span className={classes(marks.dot, marks[colour])} aria-hidden="true" />}
        <b className="ellipsis">{group.name}</b>
        <span className={styles.count} title={t('views.groupCount', { count: group.count })}>
          {showNumber(group.count, 0)}
        </span>
      </div>
      {columns.slice(1).map((column) => {
        const figure = group.figures[column.path];
        return figure ? (
          <div
            key={column.path}
            role="gridcell"
            className={styles.figure}
            style={{ insetInlineStart: checkWidth + title.width + column.left, width: column.width }}
            title={t('views.footTitle', { figure: t(`views.foot.${figure.figure}`), field: column.label })}
          >
            {figureText(column, figure, group.count, env)}
          </div>
        ) : null;
      })}
    </div>
  );
}
