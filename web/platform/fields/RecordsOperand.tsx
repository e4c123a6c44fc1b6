/** Records of a condition: several of them, and "me" where people are meant. */
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import type { UiOperator } from '../filters/uiOperator.ts';
import type { OperandProps } from './fieldKit.ts';
import { scrollingOptions } from './inputProps.ts';
import { listOf } from './OptionsOperand.tsx';
import { useRecordChoices } from './recordChoices.ts';
import { keepName, recordNames, targetsOf } from './recordNames.ts';

function targetOf(field: FieldMeta): string {
  return targetsOf(field)[0] ?? 'user';
}

export function RecordsOperand({ operand, field, env, onChange }: OperandProps) {
  const target = targetOf(field);
  const object = useObjectNamed(target);
  const [typed, setTyped] = useState('');
  const choices = useRecordChoices(object, typed);
  const chosen = listOf(operand);
  const found = choices.data ?? [];
  const known = recordNames(target);
  const words = special(field).filter(
    (word) => !typed || t(`fields.${word}`).toLowerCase().includes(typed.toLowerCase()),
  );
  const data = [
    ...words.map((word) => ({ value: word as string, label: t(`fields.${word}`) })),
    ...found.map((choice) => ({ value: choice.id, label: choice.label })),
    ...chosen
      .filter((id) => !found.some((choice) => choice.id === id) && !words.some((word) => word === id))
      .map((id) => ({ value: id, label: wordOf(field, id) ?? known[id] ?? id })),
  ];
  return (
    <MultiSelect
      {...scrollingOptions}
      data-autofocus
      aria-label={field.label[env.language]}
      data={data}
      value={chosen}
      onChange={(next) => {
        for (const choice of found) if (next.includes(choice.id)) keepName(target, choice.id, choice.label);
        setTyped('');
        onChange(next.length > 0 ? next : null);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={choices.isFetching ? t('fields.searching') : t('fields.noMatch')}
      comboboxProps={{ zIndex: 22, withinPortal: false }}
    />
  );
}

type Special = 'me' | 'myDepartment' | 'myQueues';

function special(field: FieldMeta): readonly Special[] {
  if (field.type === 'user') return ['me'];
  if (field.targets?.[0] === 'queue') return ['myQueues'];
  return field.targets?.[0] === 'department' ? ['myDepartment'] : [];
}

function wordOf(field: FieldMeta, value: string): string | undefined {
  const word = special(field).find((entry) => entry === value);
  return word && t(`fields.${word}`);
}

export function recordsOperandText(
  operand: unknown,
  _operator: UiOperator,
  field: FieldMeta,
  _env: FieldEnv,
): string {
  const known = recordNames(targetOf(field));
  const [first, ...rest] = listOf(operand).map((id) => wordOf(field, id) ?? known[id] ?? '…');
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '');
}
