/** What stands against a record, as a word: field, finding, and whether there is a proposal. */
import { type CleaningRuleName, cleaningRuleNames } from '../cleaning/rule.ts';

/** Besides the cleaning rules. `rule.…`: a validation rule by its name. */
export type QualityFinding = CleaningRuleName | 'empty' | 'double' | 'stale' | `rule.${string}`;

export interface IssueCode {
  /** '' where the record as a whole is meant. */
  readonly field: string;
  readonly finding: QualityFinding;
  /** Whether a rule proposes something better. */
  readonly fixable: boolean;
}

/** `phones:phones` can be put right, `phones:phones!` only told. */
export function issueCode(field: string, finding: QualityFinding, fixable = false): string {
  const isTold = !fixable && (cleaningRuleNames as readonly string[]).includes(finding);
  return `${field}:${finding}${isTold ? '!' : ''}`;
}

export function readIssueCode(code: string): IssueCode {
  const at = code.indexOf(':');
  const isTold = code.endsWith('!');
  const finding = code.slice(at + 1, isTold ? -1 : undefined) as QualityFinding;
  const isRule = (cleaningRuleNames as readonly string[]).includes(finding);
  return { field: code.slice(0, at), finding, fixable: isRule && !isTold };
}
