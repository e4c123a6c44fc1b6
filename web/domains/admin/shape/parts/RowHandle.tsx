/** The grip of a row: dragged with a pointer, moved with the arrow keys, and a menu that does the same by touch. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
} from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { t } from '../../../../base/texts.ts';
import styles from './parts.module.css';
import type { Step } from './placed.ts';

interface RowHandleProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly ref: Ref<HTMLButtonElement>;
  onStep(step: Step): void;
  /** Further entries of the menu, such as the other sections to move to. */
  readonly more?: ReactNode;
}

export function RowHandle({ name, first, last, ref, onStep, more }: RowHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (!step || event.currentTarget.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          ref={ref}
          size="xs"
          className={styles.grip}
          aria-label={t('shape.move', { name })}
          title={t('shape.moveHint')}
          onKeyDownCapture={onKeyDown}
        >
          <IconGripVertical size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} stroke={1.6} aria-hidden />}
          disabled={first}
          onClick={() => onStep('up')}
        >
          {t('shape.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden />}
          disabled={last}
          onClick={() => onStep('down')}
        >
          {t('shape.moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBarToUp size={16} stroke={1.6} aria-hidden />}
          disabled={first}
          onClick={() => onStep('first')}
        >
          {t('shape.moveFirst')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBarToDown size={16} stroke={1.6} aria-hidden />}
          disabled={last}
          onClick={() => onStep('last')}
        >
          {t('shape.moveLast')}
        </Menu.Item>
        {more}
      </Menu.Dropdown>
    </Menu>
  );
}
