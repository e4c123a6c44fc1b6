/** Data quality on the wire (`/api/v1/quality`). */
import type { CleaningRuleName } from '../cleaning/rule.ts';
import type { QualityAspect } from '../config/quality.ts';
import type { Label } from '../labels.ts';
import type { QualityFinding } from './issueCode.ts';
import type { FieldScore, Score } from './scores.ts';

export interface QualityObject extends Readonly<Record<QualityAspect, Score>> {
  /** Plural name. */
  readonly object: string;
  readonly score: Score;
  /** Score of the check before the last. */
  readonly before: Score;
  readonly target: number;
  /** 0: age does not count. */
  readonly freshDays: number;
  /** Null before the first check. */
  readonly records: number | null;
  readonly checkedAt: string | null;
}

export interface QualityPoint extends Readonly<Record<QualityAspect, Score>> {
  readonly at: string;
  readonly records: number;
  readonly score: Score;
}

export interface QualityFindingGroup {
  /** As the records are asked for by it. */
  readonly issue: string;
  readonly field: string;
  readonly finding: QualityFinding;
  /** A rule proposes something better, and the caller may change the field. */
  readonly fixable: boolean;
  readonly records: number;
  /** Of a validation rule. */
  readonly label: Label | null;
}

export interface QualityObjectDetail extends QualityObject {
  readonly fields: FieldScore[];
  readonly findings: QualityFindingGroup[];
  readonly trend: QualityPoint[];
}

/** One thing that stands against a record, with the value as it is now. */
export interface RecordReason {
  readonly issue: string;
  readonly field: string;
  readonly finding: QualityFinding;
  readonly label: Label | null;
}

export interface BadRecord {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly reasons: readonly RecordReason[];
}

export interface Fix {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly why: Label;
}

export interface FixQuestion {
  readonly field: string;
  readonly rule: CleaningRuleName;
}
