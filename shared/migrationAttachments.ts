/** Files of a migration's archives on the wire: how many came, where they hang, which did not arrive and why. */

import type { BothSides } from './bothSides.ts';
import type { Label } from './labels.ts';

/**
 * What became of a file that a table names. `attached`: it hangs on its record, or is held by its field. `there`: the same
 * content hung there already. `leftOut`: by the rules, such as an older version. `missing`: no archive has it. `ambiguous`,
 * `ambiguousRecord`: several files, or records, are called so. `noRecord`: its record did not arrive. `tooLarge`,
 * `notTaken`: see the reason. `refused`: the record does not take it.
 */
export const attachmentOutcomes = [
  'attached',
  'there',
  'leftOut',
  'missing',
  'ambiguous',
  'noRecord',
  'ambiguousRecord',
  'tooLarge',
  'notTaken',
  'refused',
] as const;
export type AttachmentOutcome = (typeof attachmentOutcomes)[number];

/** Of one trial or run. */
export interface AttachmentFigures {
  /** Files that tables name, without those left out, and those that hang on records. */
  readonly count: BothSides;
  /** Bytes of these files, as far as an archive has them. */
  readonly bytes: BothSides;
  readonly outcomes: Readonly<Record<AttachmentOutcome, number>>;
  /** Files of the archives that no table names. */
  readonly unnamed: number;
  /** Where they hang, by plural name. */
  readonly objects: readonly { readonly object: string; readonly count: number; readonly bytes: number }[];
}

export interface MigrationAttachments {
  /** In the archives, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Of them: those that were not taken. */
  readonly notTaken: number;
  /** Of the last trial and of the run, as far as they are. */
  readonly tried: AttachmentFigures | null;
  readonly result: AttachmentFigures | null;
}

/** A file that did not arrive. */
export interface MissingAttachment {
  /** Tells it from the others of the list. */
  readonly id: string;
  /** Name of the table that names it, and the row; null: none does. */
  readonly fileName: string | null;
  readonly row: number | null;
  /** As the table names it, else its path in the archive. */
  readonly named: string;
  /** Bytes; null where no archive has it. */
  readonly size: number | null;
  readonly outcome: AttachmentOutcome | 'unnamed';
  readonly reason: Label | null;
}
