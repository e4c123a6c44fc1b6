/** Ids as operands: written out, or by who asks. */
import type { FilterEnv } from './filterEnv.ts';

export type IdOperand = string | { readonly literal: 'me' | 'myDepartment' | 'myQueues' };

type Asker = Pick<FilterEnv, 'userId' | 'departmentId' | 'queueIds'>;

/** What is meant: none where the asker is no user, has no department or is in no queue, and then nothing equals it. */
export function idsMeant(operand: IdOperand, env: Asker): readonly string[] {
  if (typeof operand === 'string') return [operand];
  if (operand.literal === 'myQueues') return env.queueIds ?? [];
  const id = operand.literal === 'me' ? env.userId : env.departmentId;
  return id === null ? [] : [id];
}

export function idOperands(operands: readonly IdOperand[], env: Asker): readonly string[] {
  return operands.flatMap((operand) => idsMeant(operand, env));
}
