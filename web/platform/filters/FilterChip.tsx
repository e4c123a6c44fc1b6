/** One condition in three parts: field, operator, value; each opens its own menu, × removes it. */
import { Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { useOperandNames } from '../fields/recordNames.ts';
import type { SimpleCondition } from './conditions.ts';
import { FieldMenu, type FieldMenuProps } from './FieldMenu.tsx';
import type { FoundField } from './fieldAtPath.ts';
import styles from './filters.module.css';
import { OperandPopover } from './OperandPopover.tsx';
import { operandText } from './operandText.ts';
import { operatorText } from './operatorText.ts';
import { namesRecords, needsOperand, type UiOperator } from './uiOperator.ts';

interface FilterChipProps {
  readonly condition: SimpleCondition;
  readonly found: FoundField;
  readonly fields: FieldMenuProps['fields'];
  /** Just added: its value is asked for at once. */
  readonly fresh: boolean;
  onChange(condition: SimpleCondition | null): void;
}

export function FilterChip({ condition, found, fields, fresh, onChange }: FilterChipProps) {
  const { env } = useFormat();
  const [asking, setAsking] = useState(fresh);
  const kit = kitOf(found.field);
  const { operator, operand } = condition;
  useOperandNames(found.field, operand, namesRecords(found.field));
  const asks = needsOperand(operator);
  const text = operandText(condition, found, env);
  // `eq` and `in` of a choice are one thing to a person.
  const named =
    operator === 'eq' && kit.operators.includes('in') && !kit.operators.includes('eq')
      ? 'in'
      : operator === 'ne' && kit.operators.includes('nin') && !kit.operators.includes('ne')
        ? 'nin'
        : operator;

  const setOperator = (next: UiOperator) => {
    const keeps =
      needsOperand(next) &&
      (next === 'between') === (operator === 'between') &&
      (next === 'within') === (operator === 'within') &&
      asks;
    onChange({ ...condition, operator: next, operand: needsOperand(next) ? (keeps ? operand : null) : true });
    if (needsOperand(next) && !keeps) setAsking(true);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row of chips
    <span
      className={styles.chip}
      role="group"
      aria-label={`${found.label} ${operatorText(named, found.field)} ${asks ? text : ''}`}
    >
      <FieldMenu
        fields={fields}
        onPick={(path) =>
          onChange({
            field: path,
            operator:
              kitOf(fields.find((entry) => entry.path === path)?.field ?? found.field).operators[0] ??
              'empty',
            operand: null,
          })
        }
      >
        <button
          type="button"
          className={styles.key}
          aria-label={t('list.filterField', { field: found.label })}
        >
          {found.label}
        </button>
      </FieldMenu>
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className={styles.operator}
            aria-label={t('list.filterOperator', { operator: operatorText(named, found.field) })}
          >
            {operatorText(named, found.field)}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {kit.operators.map((entry) => (
            <Menu.Item key={entry} onClick={() => setOperator(entry)}>
              {operatorText(entry, found.field)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asks && (
        <OperandPopover
          condition={condition}
          found={found}
          text={text}
          opened={asking}
          onOpened={setAsking}
          onApply={(next) =>
            onChange({
              ...condition,
              operator:
                Array.isArray(next) && operator === 'eq'
                  ? 'in'
                  : Array.isArray(next) && operator === 'ne'
                    ? 'nin'
                    : operator,
              operand: next,
            })
          }
        />
      )}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('list.removeFilter', { field: found.label })}
        onClick={() => onChange(null)}
      >
        <IconX size={12} stroke={1.8} aria-hidden />
      </button>
    </span>
  );
}
