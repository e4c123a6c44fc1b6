/** Which columns stand in the list and in which order: ticked, moved by buttons or by dragging their order with the arrow keys. */
import { ActionIcon, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useObjects } from '../../base/metadata.ts';
import { currentLanguage, t } from '../../base/texts.ts';
import { fieldAtPath } from '../filters/fieldAtPath.ts';
import type { ViewState } from '../views/viewState.ts';
import styles from './list.module.css';

interface ColumnMenuProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function ColumnMenu({ object, state }: ColumnMenuProps) {
  const objects = useObjects();
  const [typed, setTyped] = useState('');
  const [title, ...shown] = state.definition.fields;
  const labelAt = (path: string) => fieldAtPath(object, objects, path, currentLanguage())?.label ?? path;
  const hidden = object.fields
    .map((field) => field.name)
    .filter((name) => name !== title && !shown.includes(name) && name !== 'version');
  const wanted = typed.trim().toLowerCase();
  const matches = (path: string) => !wanted || labelAt(path).toLowerCase().includes(wanted);
  const put = (paths: readonly string[]) => state.change({ cols: [title, ...paths].join(',') });
  const move = (index: number, by: number) => {
    const next = [...shown];
    const [taken] = next.splice(index, 1);
    if (taken === undefined) return;
    next.splice(index + by, 0, taken);
    put(next);
  };

  return (
    <Popover position="bottom-end" width={300} trapFocus onOpen={() => setTyped('')}>
      <Popover.Target>
        <ActionIcon
          color="gray"
          className={styles.tool}
          aria-label={t('list.columns')}
          title={t('list.columns')}
        >
          <IconColumns3 size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('list.columns')}>
        <TextInput
          size="xs"
          mb={4}
          data-autofocus
          placeholder={t('list.findField')}
          aria-label={t('list.findField')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul style={{ maxHeight: 380, overflowY: 'auto' }}>
          {shown.map((path, index) =>
            matches(path) ? (
              <li key={path} className={styles.menuRow}>
                <Checkbox
                  checked
                  style={{ flex: 1 }}
                  label={labelAt(path)}
                  onChange={() => put(shown.filter((entry) => entry !== path))}
                />
                <ActionIcon
                  size="xs"
                  color="gray"
                  disabled={index === 0}
                  aria-label={t('list.columnUp', { field: labelAt(path) })}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  size="xs"
                  color="gray"
                  disabled={index === shown.length - 1}
                  aria-label={t('list.columnDown', { field: labelAt(path) })}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} stroke={1.6} />
                </ActionIcon>
              </li>
            ) : null,
          )}
          {hidden.filter(matches).map((name) => (
            <li key={name} className={styles.menuRow}>
              <Checkbox checked={false} label={labelAt(name)} onChange={() => put([...shown, name])} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
