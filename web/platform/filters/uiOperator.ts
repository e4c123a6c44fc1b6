/** Operators as a filter chip offers them: those of the filter language, with `isNull` split into two words. */
import type { Operator } from '../../../shared/filters/grammar.ts';

export type UiOperator = Exclude<Operator, 'isNull' | 'eqExact'> | 'empty' | 'notEmpty';

/** Operators that ask for nothing more. */
export function needsOperand(operator: UiOperator): boolean {
  return operator !== 'empty' && operator !== 'notEmpty';
}
