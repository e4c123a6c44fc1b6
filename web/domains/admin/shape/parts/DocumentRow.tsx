/** A document in its list: what it is called, what it says, and what can be done with it. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../../base/texts.ts';
import styles from '../shape.module.css';

interface DocumentRowProps {
  readonly name: string;
  readonly sub?: ReactNode;
  readonly facts?: readonly string[];
  readonly faded?: boolean;
  onOpen(): void;
  onRemove?(): void;
  /** Further entries of the menu. */
  readonly more?: ReactNode;
}

export function DocumentRow({
  name,
  sub,
  facts = [],
  faded = false,
  onOpen,
  onRemove,
  more,
}: DocumentRowProps) {
  return (
    <li className={styles.item} data-faded={faded || undefined}>
      <span className={styles.itemWords}>
        <button type="button" className={styles.rowLink} onClick={onOpen}>
          {name}
        </button>
        {sub && <span className={styles.itemSub}>{sub}</span>}
      </span>
      <span className={styles.chips}>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('shape.actionsFor', { name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onOpen}>
            {t('shape.change')}
          </Menu.Item>
          {more}
          {onRemove && (
            <Menu.Item
              data-danger
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={onRemove}
            >
              {t('shape.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
