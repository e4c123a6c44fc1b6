/** A day without a time. */
import type { UiOperator } from '../filters/uiOperator.ts';
import { DateOperand } from './DateOperand.tsx';
import type { EditorProps, FieldKit } from './fieldKit.ts';
import { LazyDay } from './LazyDay.tsx';
import { isEmpty, nothing } from './nothing.tsx';
import { relativeText } from './relativePeriods.ts';

export const dateOperators: readonly UiOperator[] = [
  'within',
  'eq',
  'gte',
  'lte',
  'between',
  'empty',
  'notEmpty',
];

function DateEditor(props: EditorProps) {
  return (
    <LazyDay
      editor={props}
      day={typeof props.value === 'string' ? props.value : null}
      onDay={(day) => props.onChange(day)}
    />
  );
}

export function dateOperandText(operand: unknown, operator: UiOperator): string {
  if (operator === 'within') return relativeText(String(operand));
  return Array.isArray(operand) ? operand.join(' – ') : String(operand);
}

export const dateField: FieldKit = {
  align: 'start',
  width: 120,
  cell: (value) => (isEmpty(value) ? nothing : String(value)),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  Editor: DateEditor,
  operators: dateOperators,
  Operand: DateOperand,
  operandText: dateOperandText,
};
