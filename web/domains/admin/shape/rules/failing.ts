/** Which records a rule would refuse as they stand now, as a question to the list. */
import type { RuleDocument } from '../../../../../shared/config/rule.ts';

type Filter = Readonly<Record<string, unknown>>;

/** Null while the rule says nothing yet. */
export function failing({ when, require, recordTypes }: RuleDocument): Filter | null {
  if (Object.keys(when).length === 0) return null;
  const parts: Filter[] = [when];
  if (require !== undefined) {
    if (require.length === 0) return null;
    parts.push({ or: require.map((name) => ({ [name]: { isNull: true } })) });
  }
  if (recordTypes && recordTypes.length > 0) parts.push({ recordType: { in: recordTypes } });
  return parts.length === 1 ? when : { and: parts };
}
