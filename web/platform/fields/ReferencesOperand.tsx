/** Records of a condition over several objects: first which kind, then which of them; the choice may mix kinds. */
import { MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import type { OperandProps } from './fieldKit.ts';
import { scrollingOptions } from './inputProps.ts';
import { useRecordChoices } from './recordChoices.ts';
import { keepName, nameOf, targetsOf } from './recordNames.ts';
import { type Reference, referenceKey, referenceOfKey, referencesOf } from './references.ts';

function shownName(field: FieldMeta, { object, id }: Reference): string {
  return nameOf(object === undefined ? targetsOf(field) : [object], id) ?? '…';
}

export function ReferencesOperand({ operand, field, env, onChange }: OperandProps) {
  const objects = useObjects();
  const kinds = objects.filter((entry) => targetsOf(field).includes(entry.name));
  const chosen = referencesOf(operand);
  const [kind, setKind] = useState(chosen.at(-1)?.object ?? kinds[0]?.name ?? '');
  const [typed, setTyped] = useState('');
  const choices = useRecordChoices(
    kinds.find((entry) => entry.name === kind),
    typed,
  );
  const found = (choices.data ?? []).map((choice) => ({
    value: referenceKey({ object: choice.object, id: choice.id }),
    label: choice.label,
  }));
  const keys = chosen.map(referenceKey);
  const held = chosen
    .filter((one) => !found.some((choice) => choice.value === referenceKey(one)))
    .map((one) => ({ value: referenceKey(one), label: shownName(field, one) }));
  return (
    <Stack gap={8}>
      <NativeSelect
        aria-label={t('fields.kindOf', { field: field.label[env.language] })}
        value={kind}
        data={kinds.map((entry) => ({ value: entry.name, label: entry.label[env.language] }))}
        onChange={(event) => {
          setKind(event.currentTarget.value);
          setTyped('');
        }}
      />
      <MultiSelect
        {...scrollingOptions}
        data-autofocus
        aria-label={field.label[env.language]}
        data={[...found, ...held]}
        value={keys}
        onChange={(next) => {
          for (const choice of choices.data ?? []) keepName(choice.object, choice.id, choice.label);
          setTyped('');
          onChange(next.length > 0 ? next.map(referenceOfKey) : null);
        }}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={choices.isFetching ? t('fields.searching') : t('fields.noMatch')}
        comboboxProps={{ zIndex: 22, withinPortal: false }}
      />
    </Stack>
  );
}

export function referencesOperandText(operand: unknown, _operator: unknown, field: FieldMeta): string {
  const [first, ...rest] = referencesOf(operand).map((one) => shownName(field, one));
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '');
}
