/** Some fields of an object, in the order in which they were picked. */
import { MultiSelect } from '@mantine/core';
import type { FieldMeta } from '../../../../../shared/metadata.ts';
import { labelOf } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';

interface FieldsSelectProps {
  readonly label: string;
  readonly help?: string;
  readonly fields: readonly FieldMeta[];
  readonly value: readonly string[];
  readonly error: string | undefined;
  readonly placeholder?: string;
  onChange(names: readonly string[]): void;
}

export function FieldsSelect({
  label,
  help,
  fields,
  value,
  error,
  placeholder,
  onChange,
}: FieldsSelectProps) {
  return (
    <MultiSelect
      {...scrollingOptions}
      label={label}
      {...(help ? { description: help } : {})}
      {...(placeholder && value.length === 0 ? { placeholder } : {})}
      data={fields.map((field) => ({ value: field.name, label: labelOf(field.label) }))}
      value={[...value]}
      searchable
      error={error}
      onChange={onChange}
    />
  );
}
