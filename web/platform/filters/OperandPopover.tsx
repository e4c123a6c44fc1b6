/** The third part of a chip: the value, changed in a small form that applies when it closes or on Enter. */
import { Button, Group, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import type { SimpleCondition } from './conditions.ts';
import type { FoundField } from './fieldAtPath.ts';
import styles from './filters.module.css';

interface OperandPopoverProps {
  readonly condition: SimpleCondition;
  readonly found: FoundField;
  readonly text: string;
  readonly opened: boolean;
  onOpened(opened: boolean): void;
  onApply(operand: unknown): void;
}

export function OperandPopover({ condition, found, text, opened, onOpened, onApply }: OperandPopoverProps) {
  const { env } = useFormat();
  const [draft, setDraft] = useState(condition.operand);
  const Operand = kitOf(found.field).Operand;
  const close = () => {
    onOpened(false);
    onApply(draft);
  };
  return (
    <Popover
      opened={opened}
      onChange={(next) => (next ? onOpened(true) : close())}
      trapFocus
      position="bottom-start"
      width={280}
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.value}
          aria-label={t('list.filterValue', { field: found.label, value: text })}
          onClick={() => {
            setDraft(condition.operand);
            onOpened(!opened);
          }}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={found.label}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
          }}
        >
          <Stack gap={8}>
            {Operand && (
              <Operand
                field={found.field}
                operator={condition.operator}
                operand={draft}
                env={env}
                onChange={setDraft}
              />
            )}
            <Group justify="flex-end">
              <Button type="submit" variant="filled" size="xs">
                {t('list.apply')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
