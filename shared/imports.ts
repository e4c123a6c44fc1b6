/** Imports on the wire: what the page, the command line and the engine say to each other (`/api/v1/imports`). */
import type { FieldProblem } from './errors.ts';

/** What the file is, as it was read. */
export interface ImportShape {
  readonly format: 'csv' | 'workbook';
  /** CSV only. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Workbooks only: all sheets, and the one that is read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
  /** Rows above the header (titles), counted from 0: the header is this row. */
  readonly headerRow: number;
  readonly rowCount: number;
  readonly columns: readonly ImportColumn[];
}

export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  /** First values that are not empty. */
  readonly samples: readonly string[];
  /** All values of the rows that were looked at, in the order met; absent where they are too many to list. */
  readonly values?: readonly string[];
  readonly filled: number;
}

/** What happens to one column. A column that no rule names is not imported. */
export interface ColumnRule {
  /** Header of the column; absent when every row gets `constant`. */
  readonly column?: string;
  readonly field: string;
  /** Part of a composite field, such as `country` of an address. */
  readonly member?: string;
  readonly constant?: string;
  /** From a value of the file to a value of the field; compared folded. */
  readonly values?: Readonly<Record<string, string>>;
  /** Decimal factor for numbers and money, such as `1000000` where the file counts millions. */
  readonly multiply?: string;
  readonly lookup?: {
    /** Its id in the source system, or another field of the target; its title when absent. */
    readonly by?: string;
    readonly missing: 'refuse' | 'empty' | 'create';
  };
}

export interface ImportRules {
  /** Plural name of the object. */
  readonly object: string;
  /** The system that the rows come from: ids of other systems (`sourceId`) are unique within it. */
  readonly source?: string;
  /** The field that recognises a record which is here already; absent: every row is new. */
  readonly key?: string;
  readonly onMatch?: 'update' | 'skip';
  readonly columns: readonly ColumnRule[];
}

/** How sure the proposal for a column is. */
export type Certainty = 'exact' | 'likely' | 'none';

export interface ImportProposal {
  readonly rules: ImportRules;
  readonly certainty: Readonly<Record<string, Certainty>>;
}

export interface ImportInfo {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly shape: ImportShape;
  readonly proposal: ImportProposal;
  readonly rules: ImportRules | null;
  /** Runs (see `/jobs/{id}`): the latest dry run and the run. */
  readonly dryRun: string | null;
  readonly run: string | null;
  readonly createdAt: string;
}

/** `result` of a dry run and of a run. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Left as they were because the rules say so. */
  readonly skipped: number;
  /** Records made because cells named them, by object. */
  readonly madeFor: Readonly<Record<string, number>>;
  /** Cells that named no record: the first 200 of them. */
  readonly unmet: readonly { readonly column: string; readonly value: string; readonly count: number }[];
}

/** `GET /imports/{id}/failures?run=`: the first rows that were refused; all of them as `failures.csv`. */
export interface ImportFailure {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly FieldProblem[];
}
