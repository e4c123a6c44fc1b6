/** Operators as a filter chip offers them: those of the filter language, with `isNull` split into two words. */
import type { Operator } from '../../../shared/filters/grammar.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';

export type UiOperator = Exclude<Operator, 'isNull' | 'eqExact'> | 'empty' | 'notEmpty';

/** Operators that ask for nothing more. */
export function needsOperand(operator: UiOperator): boolean {
  return operator !== 'empty' && operator !== 'notEmpty';
}

/** Its operands are records, whose names have to be fetched. */
export function namesRecords({ type }: FieldMeta): boolean {
  return type === 'lookup' || type === 'user' || type === 'polymorphic';
}
