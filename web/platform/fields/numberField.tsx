/** Exact decimal numbers and integers. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { UiOperator } from '../filters/uiOperator.ts';
import { showNumber } from './exactNumber.ts';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { NumberInput } from './NumberInput.tsx';
import { NumberOperand } from './NumberOperand.tsx';
import { isEmpty, nothing } from './nothing.tsx';

export const numberOperators: readonly UiOperator[] = [
  'eq',
  'ne',
  'gte',
  'lte',
  'gt',
  'lt',
  'between',
  'empty',
  'notEmpty',
];

function NumberEditor(props: EditorProps) {
  const number = isEmpty(props.value) ? '' : String(props.value);
  return <NumberInput editor={props} number={number} onNumber={(next) => props.onChange(next)} />;
}

/** The shared rule of operand texts of numbers. */
export function numberOperandText(operand: unknown): string {
  return Array.isArray(operand)
    ? operand.map((part) => showNumber(String(part))).join(' – ')
    : showNumber(String(operand));
}

export const numberField: FieldKit = {
  align: 'end',
  width: 120,
  cell: (value, field) => (isEmpty(value) ? nothing : showNumber(String(value), field.scale)),
  text: (value, field) => (isEmpty(value) ? '' : showNumber(String(value), field.scale)),
  Editor: NumberEditor,
  operators: numberOperators,
  Operand: NumberOperand,
  operandText: numberOperandText,
};

/** A whole number goes over the wire as a JSON number; what is no whole number goes as typed and is refused by name. */
function IntegerEditor(props: EditorProps) {
  const number = isEmpty(props.value) ? '' : String(props.value);
  return (
    <NumberInput
      editor={props}
      number={number}
      onNumber={(next) => props.onChange(next !== null && /^-?\d{1,15}$/.test(next) ? Number(next) : next)}
    />
  );
}

export const integerField: FieldKit = {
  ...numberField,
  width: 110,
  cell: (value, field) => (isEmpty(value) ? nothing : integerText(value, field)),
  text: (value, field) => (isEmpty(value) ? '' : integerText(value, field)),
  Editor: IntegerEditor,
  operandText: (operand, _operator, field) =>
    (Array.isArray(operand) ? operand : [operand]).map((part) => integerText(part, field)).join(' – '),
};

/** A year or a code is not a quantity: it has no separators. */
function integerText(value: unknown, { nominal }: Pick<FieldMeta, 'nominal'>): string {
  return nominal ? String(value) : showNumber(String(value), 0);
}
