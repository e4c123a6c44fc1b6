/** "Any of these": an `or` of simple conditions that a person can build, read back from any filter that has the shape. */
import { type ChipCondition, conditionsOf, filterOf, isSimple, type SimpleCondition } from './conditions.ts';

/** Null: a filter that this cannot show without losing something. */
export function anyOf(condition: ChipCondition): readonly SimpleCondition[] | null {
  if (isSimple(condition)) return null;
  const { or, ...rest } = condition.filter;
  if (!Array.isArray(or) || or.length === 0 || Object.keys(rest).length > 0) return null;
  const parts: SimpleCondition[] = [];
  for (const one of or) {
    const [part, ...more] = conditionsOf(one);
    if (!part || more.length > 0 || !isSimple(part)) return null;
    parts.push(part);
  }
  return parts;
}

/** One condition needs no group; none is nothing. Conditions without a value are left out. */
export function groupOf(parts: readonly SimpleCondition[]): ChipCondition | null {
  const finished = parts.filter((part) => part.operand !== null && part.operand !== undefined);
  const [only, ...more] = finished;
  if (!only) return null;
  return more.length === 0 ? only : { filter: { or: finished.map((part) => filterOf([part])) } };
}
