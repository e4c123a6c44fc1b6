/** Of which type a new record is: asked first, because the rest of the form follows from it. */
import { Radio, Select, Stack } from '@mantine/core';
import type { RecordTypeMeta } from '../../../shared/layouts.ts';
import { labelOf, t } from '../../base/texts.ts';
import { scrollingOptions } from '../fields/inputProps.ts';

interface RecordTypeChoiceProps {
  readonly types: readonly RecordTypeMeta[];
  readonly value: string | null;
  readonly error: string | undefined;
  onChange(name: string): void;
}

/** As many as can be compared at a glance. */
const few = 4;

export function RecordTypeChoice({ types, value, error, onChange }: RecordTypeChoiceProps) {
  const label = t('record.recordType');
  if (types.length > few) {
    return (
      <Select
        {...scrollingOptions}
        label={label}
        data={types.map((type) => ({ value: type.name, label: labelOf(type.label) }))}
        value={value}
        searchable
        allowDeselect={false}
        error={error}
        onChange={(name) => name && onChange(name)}
      />
    );
  }
  return (
    <Radio.Group label={label} value={value} error={error} onChange={onChange}>
      <Stack gap={8} mt={4}>
        {types.map((type) => (
          <Radio
            key={type.name}
            value={type.name}
            label={labelOf(type.label)}
            {...(type.description ? { description: labelOf(type.description) } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
