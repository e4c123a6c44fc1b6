/** Percent: 15 means 15 %. */
import { showNumber } from './exactNumber.ts';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { NumberInput } from './NumberInput.tsx';
import { isEmpty, nothing } from './nothing.tsx';
import { numberField } from './numberField.tsx';

function PercentEditor(props: EditorProps) {
  const number = isEmpty(props.value) ? '' : String(props.value);
  return <NumberInput editor={props} number={number} onNumber={(next) => props.onChange(next)} right="%" />;
}

export const percentField: FieldKit = {
  ...numberField,
  width: 90,
  cell: (value, field) => (isEmpty(value) ? nothing : `${showNumber(String(value), field.scale)} %`),
  text: (value, field) => (isEmpty(value) ? '' : `${showNumber(String(value), field.scale)} %`),
  Editor: PercentEditor,
  operandText: (operand) => `${numberField.operandText?.(operand, 'eq', {} as never, {} as never) ?? ''} %`,
};
