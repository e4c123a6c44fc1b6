/** The roles that something is for; none means everyone. */
import { MultiSelect } from '@mantine/core';
import { t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { useRoles } from './useRoles.ts';

interface RolesSelectProps {
  readonly label: string;
  readonly value: readonly string[] | undefined;
  readonly error: string | undefined;
  onChange(roles: readonly string[] | undefined): void;
}

export function RolesSelect({ label, value = [], error, onChange }: RolesSelectProps) {
  return (
    <MultiSelect
      {...scrollingOptions}
      label={label}
      {...(value.length === 0 ? { placeholder: t('shape.everyone') } : {})}
      data={[...useRoles()]}
      value={[...value]}
      error={error}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    />
  );
}
