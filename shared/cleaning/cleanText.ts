/** One text through a list of rules. */
import type { Label } from '../labels.ts';
import type { CleaningEnv, CleaningField, CleaningRule, CleaningRuleName } from './rule.ts';

/** What a rule did, or says. */
export interface Change {
  readonly rule: CleaningRuleName;
  readonly before: string;
  /** Null where only a person can say what would be right. */
  readonly after: string | null;
  readonly why: Label;
}

export interface CleanText {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Rules may open each other's eyes: a space that one leaves is another's work. */
const mostPasses = 4;
const nothing: readonly Change[] = [];

/** Answers the same text, and no list of its own, where no rule has anything to say: most cells of a file. */
export function cleanText(
  text: string,
  rules: readonly CleaningRule[],
  field: CleaningField,
  env: CleaningEnv,
): CleanText {
  let current = text;
  let changes: Change[] | undefined;
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = current;
    for (const rule of rules) {
      const found = rule.clean?.(current, field, env);
      if (!found) continue;
      changes ??= [];
      const isTold =
        found.value === null && changes.some((one) => one.rule === rule.name && one.after === null);
      if (!isTold) changes.push({ rule: rule.name, before: current, after: found.value, why: found.why });
      current = found.value ?? current;
    }
    if (current === before) break;
  }
  return { text: current, changes: changes ?? nothing };
}
