/** A condition in words, inside a group: "Level is A". */
import { useFormat } from '../../base/format.ts';
import { useOperandNames } from '../fields/recordNames.ts';
import type { SimpleCondition } from './conditions.ts';
import type { FoundField } from './fieldAtPath.ts';
import { operandText } from './operandText.ts';
import { operatorText } from './operatorText.ts';
import { namesRecords, needsOperand } from './uiOperator.ts';

interface ConditionWordsProps {
  readonly condition: SimpleCondition;
  readonly found: FoundField;
}

export function ConditionWords({ condition, found }: ConditionWordsProps) {
  const { env } = useFormat();
  useOperandNames(found.field, condition.operand, namesRecords(found.field));
  const operator = operatorText(condition.operator, found.field);
  const words = needsOperand(condition.operator) ? operandText(condition, found, env) : '';
  return (
    <>
      {found.label} {operator} <b>{words}</b>
    </>
  );
}
