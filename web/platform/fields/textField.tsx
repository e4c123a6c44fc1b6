/** One line of text. */
import { TextInput } from '@mantine/core';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';

function TextEditor(props: EditorProps) {
  const { value, onChange, field } = props;
  return (
    <TextInput
      {...inputProps(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      maxLength={field.maxLength}
      autoComplete="off"
    />
  );
}

export const textField: FieldKit = {
  align: 'start',
  width: 180,
  cell: (value) => (isEmpty(value) ? nothing : String(value)),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  Editor: TextEditor,
  operators: ['contains', 'startsWith', 'eq', 'ne', 'in', 'empty', 'notEmpty'],
  Operand: TextOperand,
};
