/** The identity of a record; for people who write integrations. */
import type { FieldKit } from './fieldKit.ts';
import marks from './marks.module.css';
import { isEmpty, nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';

export const idField: FieldKit = {
  align: 'start',
  width: 290,
  cell: (value) => (isEmpty(value) ? nothing : <span className={marks.mono}>{String(value)}</span>),
  text: (value) => (isEmpty(value) ? '' : String(value)),
  operators: ['in'],
  Operand: TextOperand,
};
