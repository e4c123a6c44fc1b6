/** The record types that something is for; none means all of them. */
import { MultiSelect } from '@mantine/core';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import type { StoredDocument } from '../documentsOf.ts';

interface RecordTypesSelectProps {
  readonly types: readonly StoredDocument<'recordType'>[];
  readonly value: readonly string[] | undefined;
  readonly error: string | undefined;
  onChange(names: readonly string[] | undefined): void;
}

export function RecordTypesSelect({ types, value = [], error, onChange }: RecordTypesSelectProps) {
  return (
    <MultiSelect
      {...scrollingOptions}
      label={t('shape.forRecordTypes')}
      {...(value.length === 0 ? { placeholder: t('shape.allRecordTypes') } : {})}
      data={types.map((type) => ({ value: type.part, label: labelOf(type.data.label) }))}
      value={[...value]}
      error={error}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    />
  );
}
