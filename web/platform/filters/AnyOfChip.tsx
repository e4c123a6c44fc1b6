/** A group of conditions of which one must hold, as one chip; a click opens the builder. */
import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useObjects } from '../../base/metadata.ts';
import { currentLanguage, t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { groupOf } from './anyOf.ts';
import { ConditionWords } from './ConditionWords.tsx';
import type { ChipCondition, SimpleCondition } from './conditions.ts';
import { FieldMenu } from './FieldMenu.tsx';
import { FilterChip } from './FilterChip.tsx';
import { type FoundField, fieldAtPath } from './fieldAtPath.ts';
import styles from './filters.module.css';

interface AnyOfChipProps {
  readonly object: ObjectMeta;
  readonly parts: readonly SimpleCondition[];
  readonly fields: readonly FoundField[];
  /** Just added: the builder is open. */
  readonly fresh: boolean;
  onChange(condition: ChipCondition | null): void;
}

export function AnyOfChip({ object, parts, fields, fresh, onChange }: AnyOfChipProps) {
  const language = currentLanguage();
  const objects = useObjects();
  const [opened, setOpened] = useState(fresh);
  const [built, setBuilt] = useState(parts);
  const [added, setAdded] = useState<number>();
  const found = (part: SimpleCondition) => fieldAtPath(object, objects, part.field, language);
  const close = () => {
    setOpened(false);
    onChange(groupOf(built));
  };
  const put = (index: number, next: SimpleCondition | null) =>
    setBuilt(built.flatMap((part, at) => (at === index ? (next ? [next] : []) : [part])));
  const chip = (part: SimpleCondition, index: number) => {
    const field = found(part);
    return field ? (
      <FilterChip
        key={`${part.field}/${part.operator}/${index}`}
        condition={part}
        found={field}
        fields={fields}
        fresh={index === added}
        onChange={(next) => put(index, next)}
      />
    ) : null;
  };
  const words = (part: SimpleCondition, index: number) => {
    const field = found(part);
    return (
      <Fragment key={`${part.field}/${part.operator}/${index}`}>
        {index > 0 && t('list.or')}
        {field ? <ConditionWords condition={part} found={field} /> : part.field}
      </Fragment>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row of chips
    <span className={styles.chip} role="group" aria-label={t('list.anyOf')}>
      {/* Menus of the conditions open above it, so that only its own button and Escape close it. */}
      <Popover
        opened={opened}
        onChange={(next) => !next && close()}
        closeOnClickOutside={false}
        position="bottom-start"
        width={380}
        trapFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.group}
            onClick={() => {
              if (opened) return close();
              setBuilt(parts);
              setAdded(undefined);
              setOpened(true);
            }}
          >
            <span className="ellipsis">{parts.length > 0 ? parts.map(words) : t('list.anyOf')}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown p={12} maw="calc(100vw - 16px)" aria-label={t('list.anyOf')}>
          <Stack gap={8} align="flex-start">
            <Text size="sm" c="dimmed">
              {t('list.anyOfText')}
            </Text>
            {built.map(chip)}
            <Group justify="space-between" w="100%">
              <FieldMenu
                fields={fields}
                onPick={(path) => {
                  const field = fields.find((entry) => entry.path === path)?.field;
                  if (!field) return;
                  setAdded(built.length);
                  setBuilt([
                    ...built,
                    { field: path, operator: kitOf(field).operators[0] ?? 'empty', operand: null },
                  ]);
                }}
              >
                <Button
                  data-autofocus
                  size="xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<IconPlus size={16} stroke={1.6} />}
                >
                  {t('list.condition')}
                </Button>
              </FieldMenu>
              <Button size="xs" variant="filled" onClick={close}>
                {t('list.apply')}
              </Button>
            </Group>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('list.removeFilter', { field: t('list.anyOf') })}
        onClick={() => onChange(null)}
      >
        <IconX size={12} stroke={1.8} aria-hidden />
      </button>
    </span>
  );
}
