/** Yes or no. */
import { Checkbox, NativeSelect } from '@mantine/core';
import { t } from '../../base/texts.ts';
import type { EditorProps, FieldKit, OperandProps } from './fieldKit.ts';
import { nothing } from './nothing.tsx';

function BooleanEditor({
  value,
  onChange,
  onDone,
  label,
  description,
  error,
  ariaLabel,
  autoFocus,
  bare,
}: EditorProps) {
  return (
    <Checkbox
      label={bare ? undefined : label}
      aria-label={bare || !label ? (ariaLabel ?? label) : undefined}
      description={bare ? undefined : description}
      error={bare ? Boolean(error) : error}
      autoFocus={autoFocus}
      checked={value === true}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
        onDone?.(event.currentTarget.checked);
      }}
    />
  );
}

function BooleanOperand({ operand, field, env, onChange }: OperandProps) {
  return (
    <NativeSelect
      data-autofocus
      aria-label={field.label[env.language]}
      value={operand === false ? 'no' : 'yes'}
      data={[
        { value: 'yes', label: t('fields.yes') },
        { value: 'no', label: t('fields.no') },
      ]}
      onChange={(event) => onChange(event.currentTarget.value === 'yes')}
    />
  );
}

const words = (value: unknown) => (value === true ? t('fields.yes') : value === false ? t('fields.no') : '');

export const booleanField: FieldKit = {
  align: 'start',
  width: 90,
  cell: (value) => words(value) || nothing,
  text: words,
  Editor: BooleanEditor,
  operators: ['eq', 'empty', 'notEmpty'],
  Operand: BooleanOperand,
  operandText: words,
};
