/** What the matcher must know of a kind of value: how it is written for comparing, how alike two are, and where to look. */
import type { LikenessLevel } from '../../../../../shared/duplicates.ts';

export type LevelName = LikenessLevel;

export interface Kind {
  readonly name: string;
  /** The text by which values of this kind are compared; empty: there is nothing to compare. */
  prepare(value: string): string;
  /** Best first; the first is `same`, the last `different`. */
  readonly levels: readonly LevelName[];
  /** Place in `levels` of two prepared values that differ. */
  compare(a: string, b: string): number;
  /** How alike two prepared values are, 0 to 1; by their letters where nothing is said. */
  alike?(a: string, b: string): number;
  /** Whether a value that many have tells less than one that few have. */
  readonly frequent: boolean;
  /** Ways to put records that may be the same into one block, from the widest block to the narrowest. */
  readonly blocks: readonly Blocking[];
}

export interface Blocking {
  readonly name: string;
  /** Empty: in no block. */
  key(prepared: string): string;
}

/** The whole value: the narrowest block of any kind. */
export const whole: Blocking = { name: 'whole', key: (prepared) => prepared };
