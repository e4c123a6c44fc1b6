/** A number given by the server, with its prefix. */
import type { FieldKit } from './fieldKit.ts';
import marks from './marks.module.css';
import { NumberOperand } from './NumberOperand.tsx';
import { isEmpty, nothing } from './nothing.tsx';

export const autoNumberField: FieldKit = {
  align: 'start',
  width: 110,
  cell: (value) => (isEmpty(value) ? nothing : <span className={marks.number}>{String(value)}</span>),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  operators: ['eq', 'gte', 'lte', 'between'],
  Operand: NumberOperand,
};
