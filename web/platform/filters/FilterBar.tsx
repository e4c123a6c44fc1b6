/** The row of conditions above a list; more than four fold into "+3". */
import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { useKeys } from '../../base/keys.ts';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { AnyOfChip } from './AnyOfChip.tsx';
import { anyOf } from './anyOf.ts';
import { type ChipCondition, conditionsOf, filterOf, isSimple } from './conditions.ts';
import { FieldMenu } from './FieldMenu.tsx';
import { FilterChip } from './FilterChip.tsx';
import { type FoundField, fieldAtPath } from './fieldAtPath.ts';
import styles from './filters.module.css';

interface FilterBarProps {
  readonly object: ObjectMeta;
  readonly filter: unknown;
  onChange(filter: unknown): void;
}

/** Chips that are shown before the rest folds. */
const most = 4;

const emptyGroup: ChipCondition = { filter: { or: [] } };

export function FilterBar({ object, filter, onChange }: FilterBarProps) {
  const { env } = useFormat();
  const objects = useObjects();
  const [adding, setAdding] = useState(false);
  /** A condition without a value lives here, not in the address, until it has one. */
  const [draft, setDraft] = useState<ChipCondition | null>(null);
  /** A group without conditions, open to be built. */
  const [building, setBuilding] = useState(false);
  useKeys([{ keys: 'f', text: 'list.key.filter', area: 'keys.list', run: () => setAdding(true) }]);

  const fields = useMemo(
    () =>
      object.fields
        .filter(
          (field) =>
            field.filterable &&
            field.access !== 'masked' &&
            kitOf(field).operators.length > 0 &&
            field.name !== 'id',
        )
        .map((field): FoundField => ({ path: field.name, field, label: field.label[env.language] })),
    [object, env.language],
  );
  const conditions = conditionsOf(filter);
  const all = draft ? [...conditions, draft] : building ? [...conditions, emptyGroup] : conditions;

  const put = (index: number, next: ChipCondition | null) => {
    const finished =
      next && isSimple(next) && (next.operand === null || next.operand === undefined) ? null : next;
    if (index === conditions.length) {
      // The new one: it moves into the filter once it is complete.
      setDraft(next && !finished ? next : null);
      if (finished) onChange(filterOf([...conditions, finished]));
      return;
    }
    onChange(filterOf(conditions.flatMap((entry, at) => (at === index ? (next ? [next] : []) : [entry]))));
  };

  const chip = (condition: ChipCondition, index: number) => {
    const parts = index === conditions.length && building ? [] : anyOf(condition);
    if (parts) {
      return (
        <AnyOfChip
          key={`any/${index}`}
          object={object}
          parts={parts}
          fields={fields}
          fresh={parts.length === 0}
          onChange={(next) => {
            setBuilding(false);
            if (next || index < conditions.length) put(index, next);
          }}
        />
      );
    }
    const found = isSimple(condition)
      ? fieldAtPath(object, objects, condition.field, env.language)
      : undefined;
    if (!isSimple(condition) || !found) {
      return (
        <span key={index} className={styles.chip}>
          <span className={styles.value}>
            {isSimple(condition) ? condition.field : t('list.advancedFilter')}
          </span>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('list.removeFilter', { field: t('list.advancedFilter') })}
            onClick={() => put(index, null)}
          >
            ×
          </button>
        </span>
      );
    }
    return (
      <FilterChip
        key={`${condition.field}/${condition.operator}/${index}`}
        condition={condition}
        found={found}
        fields={fields}
        fresh={index === conditions.length}
        onChange={(next) => put(index, next)}
      />
    );
  };
  const folded = all.length > most ? all.slice(most - 1) : [];
  const shown = all.length > most ? all.slice(0, most - 1) : all;

  return (
    <search className={styles.bar} aria-label={t('list.filters')}>
      {shown.map((condition, index) => chip(condition, index))}
      {folded.length > 0 && (
        <Popover
          width={360}
          defaultOpened={draft !== null || building}
          key={draft || building ? 'open' : 'closed'}
        >
          <Popover.Target>
            <button
              type="button"
              className={styles.more}
              aria-label={t('list.moreFilters', { count: folded.length })}
            >
              +{folded.length}
            </button>
          </Popover.Target>
          <Popover.Dropdown className={styles.folded} aria-label={t('list.filters')}>
            {folded.map((condition, index) => chip(condition, shown.length + index))}
          </Popover.Dropdown>
        </Popover>
      )}
      <FieldMenu
        fields={fields}
        opened={adding}
        onOpened={setAdding}
        onPick={(path) => {
          const field = fields.find((entry) => entry.path === path)?.field;
          setAdding(false);
          setBuilding(false);
          if (field) setDraft({ field: path, operator: kitOf(field).operators[0] ?? 'empty', operand: null });
        }}
      >
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={styles.quiet}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => setAdding(!adding)}
        >
          {t('list.filter')}
        </Button>
      </FieldMenu>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        className={styles.quiet}
        leftSection={<IconPlus size={16} stroke={1.6} />}
        onClick={() => {
          setDraft(null);
          setBuilding(true);
        }}
      >
        {t('list.anyOf')}
      </Button>
      {all.length > 1 && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={styles.quiet}
          onClick={() => {
            setDraft(null);
            setBuilding(false);
            onChange(undefined);
          }}
        >
          {t('list.clearFilters')}
        </Button>
      )}
    </search>
  );
}
