/** Whether protected values leave in the plain, and what for: off until somebody says so, each time anew. */
import { Checkbox, TextInput } from '@mantine/core';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';

interface SensitiveChoiceProps {
  /** Those of the columns that the person could reveal one by one. */
  readonly fields: readonly FieldMeta[];
  /** Null: they stay masked. */
  readonly reason: string | null;
  readonly problem: string | undefined;
  onChange(reason: string | null): void;
}

export function SensitiveChoice({ fields, reason, problem, onChange }: SensitiveChoiceProps) {
  const names = fields.map((field) => labelOf(field.label)).join(' · ');
  return (
    <>
      <Checkbox
        label={t('views.exportSensitive', { fields: names })}
        description={t('views.exportSensitiveNote')}
        checked={reason !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
      />
      {reason !== null && (
        <TextInput
          label={t('record.revealReason')}
          value={reason}
          maxLength={500}
          autoComplete="off"
          error={problem}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}

/** As the server asks for; a word is no reason. */
export const shortestReason = 5;

/** Columns whose values the caller could reveal; behind lookups everything stays masked. */
export function revealableAmong(fields: readonly FieldMeta[], columns: readonly string[]): FieldMeta[] {
  return fields.filter(
    (field) => field.sensitive !== undefined && field.access !== 'masked' && columns.includes(field.name),
  );
}
