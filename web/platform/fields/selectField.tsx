/** One choice of a list. */
import { Select } from '@mantine/core';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { inputProps, scrollingOptions } from './inputProps.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { OptionsOperand, optionsOperandText } from './OptionsOperand.tsx';
import { optionMark, optionText } from './optionMark.tsx';

/** Choices that can be picked, in their order; one that was retired stays while it is the value. */
export function choicesOf({ field, env }: Pick<EditorProps, 'field' | 'env'>, held: readonly unknown[]) {
  return [...(field.options ?? [])]
    .filter((option) => option.active || held.includes(option.value))
    .sort((a, b) => a.order - b.order)
    .map((option) => ({ value: option.value, label: option.label[env.language] }));
}

function SelectEditor(props: EditorProps) {
  const { value, onChange, onDone, field, env, required, bare, autoFocus } = props;
  return (
    <Select
      {...scrollingOptions}
      {...inputProps(props)}
      data={choicesOf(props, [value])}
      value={isEmpty(value) ? null : String(value)}
      onChange={(next) => {
        onChange(next);
        onDone?.(next);
      }}
      searchable={(field.options?.length ?? 0) > 8}
      clearable={!required && !bare}
      allowDeselect={!required}
      defaultDropdownOpened={Boolean(bare && autoFocus)}
      renderOption={({ option }) => optionMark(field, option.value, env)}
      comboboxProps={{ zIndex: 22, width: bare ? 'max-content' : 'target', position: 'bottom-start' }}
    />
  );
}

export const selectField: FieldKit = {
  align: 'start',
  width: 140,
  cell: (value, field, env) => (isEmpty(value) ? nothing : optionMark(field, value, env)),
  text: (value, field, env) => (isEmpty(value) ? '' : optionText(field, value, env)),
  Editor: SelectEditor,
  operators: ['in', 'nin', 'empty', 'notEmpty'],
  Operand: OptionsOperand,
  operandText: optionsOperandText,
  keepsEnter: true,
};
