/** Which pipelines a list is about, where its filter says so: a board then has their stages only. */
import type { Condition } from '../../../shared/filters/grammar.ts';

/** Undefined: any of them. */
export function askedPipelines(condition: Condition | undefined): ReadonlySet<string> | undefined {
  if (condition?.kind === 'all') {
    const sets = condition.of.flatMap((part) => askedPipelines(part) ?? []);
    const [first, ...others] = sets;
    return first && new Set([...first].filter((one) => others.every((set) => set.has(one))));
  }
  if (condition?.kind !== 'test') return undefined;
  const { path, op, operand } = condition;
  if (path.steps.length > 0 || path.field.name !== 'pipeline') return undefined;
  if (op === 'eq') return new Set([String(operand)]);
  return op === 'in' && Array.isArray(operand) ? new Set(operand.map(String)) : undefined;
}
