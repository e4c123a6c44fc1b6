/** What the writer is asked to do and what it answers. */
import type { Problem } from '../../base/problem.ts';

/**
 * When and by whom something was done that is brought along from elsewhere; only the product itself may say so, and an
 * import of who may import all records.
 */
export interface Moment {
  readonly at: string;
  readonly by: string | null;
  /** Of a record that is made: its last change there; when and by whom it was made, when absent. */
  readonly changed?: { readonly at: string; readonly by: string | null };
}

export type Operation =
  | {
      readonly op: 'create';
      readonly id?: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly moment?: Moment;
    }
  | {
      readonly op: 'update';
      readonly id: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** The version that the caller saw; a conflict only where a field of `data` was changed since. */
      readonly version?: number;
      readonly moment?: Moment;
    }
  | { readonly op: 'delete'; readonly id: string }
  | { readonly op: 'restore'; readonly id: string }
  | {
      readonly op: 'upsert';
      /** One field that names the record, and `source` beside `sourceId`. */
      readonly match: Readonly<Record<string, unknown>>;
      readonly data: Readonly<Record<string, unknown>>;
      /** Of a record that is made; one that is there is changed now. */
      readonly moment?: Moment;
    };

/**
 * What becomes of rows that rules for duplicates speak against. `refuse`: refused (`duplicate_found`, with the candidates).
 * `allow`: written where the rule lets the caller say that he means it, refused where it blocks. `ignore`: not asked; for
 * work that is about duplicates itself, such as a merge.
 */
export type DuplicateChoice = 'refuse' | 'allow' | 'ignore';

export interface WriteOptions {
  /** All or nothing (the default): a refusal is thrown. Otherwise each operation has its own result. */
  readonly atomic?: boolean;
  /** The change set to join; by default each write makes its own. */
  readonly changeSet?: string;
  /** What the change set is called: edit, bulk, import, delete, undo … */
  readonly kind?: string;
  readonly summary?: Readonly<Record<string, unknown>>;
  /** Read-only fields that this piece of the product may set, such as the status of a user. */
  readonly allow?: readonly string[];
  /** Rows that an import brings must be within the reach of the right to import, too. */
  readonly also?: 'import';
  /** `refuse` when absent. */
  readonly duplicates?: DuplicateChoice;
  /** Titles by id: a trial that is taken back may point to records that will be there by then. */
  readonly foreseen?: ReadonlyMap<string, string>;
}

export type WriteResult =
  | {
      readonly status: 'created' | 'updated' | 'unchanged' | 'deleted' | 'restored';
      readonly id: string;
      readonly version: number;
    }
  | { readonly status: 'refused'; readonly id: string | null; readonly problem: Problem };

export interface WriteAnswer {
  /** Null when nothing was changed. */
  readonly changeSet: string | null;
  /** In the order of the operations. */
  readonly results: readonly WriteResult[];
}

/** Most rows that one delete may take with it. */
export const mostRowsOfOneDelete = 20_000;
/** Rows that one statement writes. */
export const rowsOfOneStatement = 2_000;
