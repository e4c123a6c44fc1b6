/** At the right of the conditions: words to find, columns, row height. */
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconLineHeight, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import type { ViewState } from '../views/viewState.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import styles from './list.module.css';

interface ListToolsProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

const densities = ['compact', 'normal', 'roomy'] as const;

export function ListTools({ object, state }: ListToolsProps) {
  const { definition, search, change } = state;
  const [typed, setTyped] = useState(search.q ?? '');
  const send = useDebouncedCallback((words: string) => change({ q: words.trim() || undefined }), 200);
  useEffect(() => setTyped(search.q ?? ''), [search.q]);
  return (
    <div className={styles.tools}>
      <TextInput
        size="xs"
        type="search"
        className={styles.search}
        leftSection={<IconSearch size={14} stroke={1.6} />}
        placeholder={t('list.findHere')}
        aria-label={t('list.findHere')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      {(definition.kind === 'table' || definition.kind === 'grouped') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              color="gray"
              className={styles.tool}
              aria-label={t('list.density')}
              title={t('list.density')}
            >
              <IconLineHeight size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {densities.map((density) => (
              <Menu.Item
                key={density}
                aria-checked={(definition.density ?? 'normal') === density}
                role="menuitemradio"
                fw={(definition.density ?? 'normal') === density ? 600 : undefined}
                onClick={() => change({ density })}
              >
                {t(`list.density.${density}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {definition.kind !== 'calendar' && definition.kind !== 'map' && (
        <ColumnMenu object={object} state={state} />
      )}
    </div>
  );
}
