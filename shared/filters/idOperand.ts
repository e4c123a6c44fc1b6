/** Ids as operands: written out, or by who asks. */
import type { FilterEnv } from './filterEnv.ts';

export type IdOperand = string | { readonly literal: 'me' | 'myDepartment' };

/** Null where the asker is no user or has no department: it equals nothing. */
export function idOperand(
  operand: IdOperand,
  env: Pick<FilterEnv, 'userId' | 'departmentId'>,
): string | null {
  if (typeof operand === 'string') return operand;
  return operand.literal === 'me' ? env.userId : env.departmentId;
}

export function idOperands(
  operands: readonly IdOperand[],
  env: Pick<FilterEnv, 'userId' | 'departmentId'>,
): readonly string[] {
  return operands.map((operand) => idOperand(operand, env)).filter((id) => id !== null);
}
