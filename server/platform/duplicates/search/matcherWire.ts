/** What the matching process is told and answers: lines of JSON. */
import type { FieldEvidence } from '../../../../shared/duplicates.ts';

export interface MatchRequest {
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
}

/** A record: its id, then a value for each column. */
export type MatchRow = readonly [id: string, ...values: (string | null)[]];

export interface MatchedPair {
  readonly a: string;
  readonly b: string;
  /** The smallest id of the records that hang together. */
  readonly group: string;
  readonly probability: number;
  readonly fields: readonly FieldEvidence[];
}

export type MatchAnswer =
  | {
      readonly progress: {
        readonly step: 'learning' | 'scoring';
        readonly done: number;
        readonly of: number;
      };
    }
  | { readonly pairs: readonly MatchedPair[] }
  | { readonly end: { readonly records: number; readonly pairs: number; readonly compared: number } };
