/** Several lines of text: one line in a list, all of them on the page. */
import { Textarea } from '@mantine/core';
import type { EditorProps, FieldKit, ValueProps } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

function LongTextValue({ value }: ValueProps) {
  return isEmpty(value) ? nothing : <div className={values.lines}>{String(value)}</div>;
}

function LongTextEditor(props: EditorProps) {
  const { value, onChange, field } = props;
  return (
    <Textarea
      {...inputProps(props)}
      variant="default"
      autosize
      minRows={3}
      maxRows={14}
      maxLength={field.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

export const longTextField: FieldKit = {
  align: 'start',
  width: 260,
  cell: (value) => (isEmpty(value) ? nothing : String(value).slice(0, 200).replaceAll('\n', ' ')),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  Value: LongTextValue,
  Editor: LongTextEditor,
  operators: ['contains', 'empty', 'notEmpty'],
  Operand: TextOperand,
  keepsEnter: true,
  tall: true,
};
