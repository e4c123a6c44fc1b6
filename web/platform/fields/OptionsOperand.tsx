/** Several choices of a condition, ticked in a list. */
import { Checkbox, Stack } from '@mantine/core';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { UiOperator } from '../filters/uiOperator.ts';
import type { OperandProps } from './fieldKit.ts';
import { optionMark, optionText } from './optionMark.tsx';

/** `eq` with one value and `in` with a list mean the same here. */
export function listOf(operand: unknown): string[] {
  return Array.isArray(operand)
    ? operand.map(String)
    : operand === null || operand === undefined
      ? []
      : [String(operand)];
}

export function OptionsOperand({ operand, field, env, onChange }: OperandProps) {
  const chosen = listOf(operand);
  return (
    <Checkbox.Group
      value={chosen}
      onChange={(next) => onChange(next.length > 0 ? next : null)}
      aria-label={field.label[env.language]}
    >
      <Stack gap={8} mah={320} style={{ overflowY: 'auto' }} p={4}>
        {(field.options ?? []).map((option, index) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={optionMark(field, option.value, env)}
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** "East China +2" */
export function optionsOperandText(
  operand: unknown,
  _operator: UiOperator,
  field: FieldMeta,
  env: FieldEnv,
): string {
  const [first, ...rest] = listOf(operand).map((value) => optionText(field, value, env));
  return rest.length > 0 ? `${first} +${rest.length}` : (first ?? '');
}
