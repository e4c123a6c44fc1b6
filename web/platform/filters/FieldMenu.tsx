/** Chooses a field by typing part of its name: for a new condition, a column, a sort. */
import { Menu, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../base/texts.ts';
import { FieldIcon } from '../fields/FieldIcon.tsx';
import type { FoundField } from './fieldAtPath.ts';

export interface FieldMenuProps {
  readonly fields: readonly FoundField[];
  readonly opened?: boolean;
  onOpened?(opened: boolean): void;
  onPick(path: string): void;
  /** The button that opens it. */
  readonly children: ReactNode;
}

export function FieldMenu({ fields, opened, onOpened, onPick, children }: FieldMenuProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = fields.filter(
    (entry) =>
      !wanted || entry.label.toLowerCase().includes(wanted) || entry.path.toLowerCase().includes(wanted),
  );
  return (
    <Menu
      width={240}
      {...(opened === undefined ? {} : { opened })}
      onChange={(next) => {
        if (next) setTyped('');
        onOpened?.(next);
      }}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <TextInput
          size="xs"
          mb={4}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = found[0];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) {
              event.preventDefault();
              onPick(first.path);
              onOpened?.(false);
            }
          }}
          placeholder={t('list.findField')}
          aria-label={t('list.findField')}
        />
        <div style={{ maxHeight: 320, overflowY: 'auto' }}>
          {found.map((entry) => (
            <Menu.Item
              key={entry.path}
              leftSection={<FieldIcon type={entry.field.type} />}
              onClick={() => onPick(entry.path)}
            >
              {entry.label}
            </Menu.Item>
          ))}
          {found.length === 0 && <Menu.Item disabled>{t('fields.noMatch')}</Menu.Item>}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
