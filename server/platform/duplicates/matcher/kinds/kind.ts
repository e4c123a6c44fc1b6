/** What the matcher must know of a kind of value: how it is written for comparing, how alike two are, and where to look. */

/** From alike to different; two values that are the same text are at the first. Named on screen as `duplicates.level.*`. */
export const levelNames = [
  'same',
  'reordered',
  'sound',
  'near',
  'similar',
  'part',
  'swapped',
  'sameNumbers',
  'local',
  'domain',
  'different',
] as const;
export type LevelName = (typeof levelNames)[number];

export interface Kind {
  readonly name: string;
  /** The text by which values of this kind are compared; empty: there is nothing to compare. */
  prepare(value: string): string;
  /** Best first; the first is `same`, the last `different`. */
  readonly levels: readonly LevelName[];
  /** Place in `levels` of two prepared values that differ. */
  compare(a: string, b: string): number;
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
