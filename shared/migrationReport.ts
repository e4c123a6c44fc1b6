/** The arrival report of a migration on the wire: what the source had and what came of it, figure by figure. */
import type { BothSides } from './bothSides.ts';
import type { FieldProblem } from './errors.ts';
import type { Label } from './labels.ts';
import type { AttachmentFigures } from './migrationAttachments.ts';
import type { FileUse } from './migrations.ts';

export interface ReportSum extends BothSides {
  /** Header of the column. */
  readonly column: string;
  readonly field: string;
  readonly label: Label;
  /** Of money: one sum for each currency. */
  readonly currency: string | null;
}

export interface ReportGroup {
  /** The value of ours, or the source's word where it became none; null: empty. */
  readonly value: string | null;
  readonly label: Label | null;
  readonly count: BothSides;
  readonly sums: readonly ReportSum[];
}

/** Why a cell and the record's value are not the same text, though nothing is lost. */
export type SampleReason = 'mapped' | 'converted' | 'cleaned' | 'computed' | 'changedSince' | 'lost';

export interface ReportSample {
  /** Row of the file. */
  readonly row: number;
  readonly id: string;
  readonly label: string | null;
  readonly cells: readonly {
    readonly column: string;
    readonly field: string;
    readonly source: string;
    readonly ours: string;
    /** Means the same. */
    readonly equal: boolean;
    /** Null where both are the same text. */
    readonly why: SampleReason | null;
  }[];
}

export interface ReportFile {
  readonly importId: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly kind: string | null;
  readonly object: string | null;
  readonly use: FileUse;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Met a record that is there, which the rules leave as it is. */
  readonly skipped: number;
  readonly leftOut: number;
  readonly refused: number;
  readonly waiting: number;
  /** Rows that should have arrived, and records of ours that they became. */
  readonly count: BothSides;
  /** Rows that share a record with another row of the file. */
  readonly shared: number;
  readonly sums: readonly ReportSum[];
  /** By stage, status and owner, as far as the object has them. */
  readonly groups: readonly {
    readonly field: string;
    readonly label: Label;
    readonly rows: readonly ReportGroup[];
    /** Groups beyond the thousand that are listed. */
    readonly more: number;
  }[];
  readonly samples: readonly ReportSample[];
  /** Reasons of refusals, the most frequent first. */
  readonly reasons: readonly {
    readonly text: Label;
    readonly column: string | null;
    readonly count: number;
  }[];
}

export interface MigrationReport {
  readonly at: string;
  readonly source: string | null;
  /** All figures of both sides are equal and no row was refused. */
  readonly complete: boolean;
  readonly files: readonly ReportFile[];
  /** Null, or absent in reports of before: no file came with it. */
  readonly attachments?: AttachmentFigures | null;
  readonly totals: {
    readonly read: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly skipped: number;
    readonly leftOut: number;
    readonly refused: number;
    readonly waiting: number;
  };
  /** Made because cells named them, by object. */
  readonly madeFor: Readonly<Record<string, number>>;
  /** Custom objects and options made for it. */
  readonly configured: readonly { readonly kind: string; readonly name: string }[];
}

/** A row that did not arrive. */
export interface MissingRow {
  readonly importId: string;
  readonly row: number;
  readonly why: 'refused' | 'leftOut';
  readonly cells: readonly string[];
  readonly errors: readonly FieldProblem[];
}
