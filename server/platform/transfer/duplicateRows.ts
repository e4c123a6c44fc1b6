/** Rows that rules for duplicates refused, counted by rule: one rule that is too strict refuses half a file. */
import type { DuplicateProblem } from '../../../shared/duplicates.ts';
import type { Problem } from '../../base/problem.ts';
import type { Tally } from './tally.ts';

export function countDuplicate(tally: Tally, problem: Problem): void {
  if (problem.code !== 'duplicate_found') return;
  const { candidates = [], mayAllow = true } = (problem.extra ?? {}) as Partial<DuplicateProblem>;
  tally.duplicates ??= { rows: 0, locked: 0, rules: [] };
  const { duplicates } = tally;
  duplicates.rows += 1;
  if (!mayAllow) duplicates.locked += 1;
  const rules = new Map(candidates.flatMap((each) => each.rules.map(({ name, label }) => [name, label])));
  for (const [name, label] of rules) {
    const known = duplicates.rules.find((rule) => rule.name === name);
    if (known) known.rows += 1;
    else duplicates.rules.push({ name, label, rows: 1 });
  }
}
