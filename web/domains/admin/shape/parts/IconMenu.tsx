/** The icon of an object, chosen from a grid; typing narrows it. */
import { Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../../base/texts.ts';
import { ObjectIcon } from '../../../../components/ObjectIcon.tsx';
import { objectIcons } from '../../../../components/objectIcons.ts';
import styles from './parts.module.css';

interface IconMenuProps {
  readonly value: string;
  onChange(icon: string): void;
}

export function IconMenu({ value, onChange }: IconMenuProps) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '-');
  const names = Object.keys(objectIcons).filter((name) => name.includes(wanted));
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" width={328}>
      <Popover.Target>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={t('shape.icon')}
          title={t('shape.icon')}
          onClick={() => setOpened(!opened)}
        >
          <ObjectIcon name={value} size={20} />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('shape.icon')}>
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('shape.iconFind')}
          placeholder={t('shape.iconFind')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.icons}>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              aria-label={name}
              title={name}
              aria-pressed={name === value}
              onClick={() => {
                setOpened(false);
                onChange(name);
              }}
            >
              <ObjectIcon name={name} size={18} />
            </button>
          ))}
        </div>
        {names.length === 0 && <p className={styles.menuWord}>{t('fields.noMatch')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
