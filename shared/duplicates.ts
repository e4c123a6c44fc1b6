/** Duplicates on the wire: what a check answers, and what a refused save says (`/api/v1/duplicates`). */
import type { DuplicateOutcome } from './config/duplicateRule.ts';
import type { Label } from './labels.ts';

/** How two values compare, from alike to different. */
export const likenessLevels = [
  'same',
  'reordered',
  'near',
  'similar',
  'part',
  'swapped',
  'sameNumbers',
  'local',
  'domain',
  'different',
] as const;
export type LikenessLevel = (typeof likenessLevels)[number];

/** What one field says for two records being the same: log2 of the odds, negative against it. */
export interface FieldEvidence {
  readonly field: string;
  readonly level: LikenessLevel;
  readonly weight: number;
}

export interface DuplicateCandidate {
  readonly object: string;
  /** Null for one out of the caller's sight, of which the workspace lets him know. */
  readonly id: string | null;
  /** Masked for one out of sight. */
  readonly label: string;
  readonly owner: { readonly id: string; readonly label: string } | null;
  /** 0 to 1. */
  readonly probability: number;
  /** Fields that the caller may read; none of one out of sight. */
  readonly fields: readonly FieldEvidence[];
  readonly rules: readonly {
    readonly name: string;
    readonly label: Label;
    readonly outcome: DuplicateOutcome;
  }[];
}

export interface DuplicateCheck {
  readonly candidates: readonly DuplicateCandidate[];
  /** What saving would do: nothing stands against it, the person must say that he means it, or it is refused. */
  readonly outcome: 'open' | 'confirm' | 'refused';
}

/** Members of the problem document of `duplicate_found`. */
export interface DuplicateProblem {
  readonly candidates: readonly DuplicateCandidate[];
  /** Whether the same request with `Allow-Duplicate: true` goes through. */
  readonly mayAllow: boolean;
}

export const pairStates = ['open', 'distinct', 'merged'] as const;
export type PairState = (typeof pairStates)[number];
