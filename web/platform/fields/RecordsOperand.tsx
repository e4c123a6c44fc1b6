/** Records of a condition: several of them, and "me" where people are meant. */
import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import type { UiOperator } from '../filters/uiOperator.ts';
import type { OperandProps } from './fieldKit.ts';
import { scrollingOptions } from './inputProps.ts';
import { listOf } from './OptionsOperand.tsx';
import { useRecordChoices } from './recordChoices.ts';

/** Names of records that conditions speak of, kept beside the page so that a chip can show them. */
const namesKey = (object: string) => ['objects', object, 'names'] as const;

function names(object: string): Readonly<Record<string, string>> {
  return queryClient.getQueryData<Record<string, string>>(namesKey(object)) ?? {};
}

function keep(object: string, id: string, name: string): void {
  queryClient.setQueryData(namesKey(object), { ...names(object), [id]: name });
}

function targetOf(field: FieldMeta): string {
  return field.targets?.[0] ?? 'user';
}

/** Fetches the names of the ids that a chip shows and does not know yet. */
export function useOperandNames(field: FieldMeta, operand: unknown, enabled: boolean): void {
  const target = targetOf(field);
  const object = useObjectNamed(target);
  const missing = listOf(operand).filter((id) => /^[0-9a-f-]{36}$/.test(id) && !(id in names(target)));
  useQuery({
    queryKey: ['objects', target, 'namesOf', ...missing],
    enabled: enabled && object !== undefined && missing.length > 0,
    queryFn: async () => {
      if (!object) return 0;
      const answer = await queryRecords(object.plural, {
        fields: [object.titleField],
        filter: { id: { in: missing } },
        limit: 200,
      });
      for (const record of answer.data)
        keep(target, String(record.id), String(record[object.titleField] ?? ''));
      return answer.data.length;
    },
  });
}

export function RecordsOperand({ operand, field, env, onChange }: OperandProps) {
  const target = targetOf(field);
  const object = useObjectNamed(target);
  const [typed, setTyped] = useState('');
  const choices = useRecordChoices(object, typed);
  const chosen = listOf(operand);
  const found = choices.data ?? [];
  const known = names(target);
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
        for (const choice of found) if (next.includes(choice.id)) keep(target, choice.id, choice.label);
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

type Special = 'me' | 'myDepartment';

function special(field: FieldMeta): readonly Special[] {
  if (field.type === 'user') return ['me'];
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
  const known = names(targetOf(field));
  const [first, ...rest] = listOf(operand).map((id) => wordOf(field, id) ?? known[id] ?? '…');
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '');
}
