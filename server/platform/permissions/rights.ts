/** What an actor may do, computed once per rights version and asked by the reader and the writer only. */
import type { FieldAccess, Verb } from '../../../shared/metadata.ts';
import type { AdminRight } from '../../../shared/rights.ts';

/**
 * Which rows: all of them, or those that carry one of `keys`: in `readers` for read, export and comment, in `editors` for
 * what changes a record. `null` means none at all.
 */
export type RowRights =
  | { readonly all: true }
  | {
      readonly all: false;
      readonly keys: readonly number[];
      /** Comment only: keys that count in `editors`, because a share that lets read lets nobody speak. */
      readonly editing?: readonly number[];
    }
  | null;

export interface Rights {
  rows(object: string, verb: Verb): RowRights;
  field(object: string, field: string): FieldAccess;
  may(right: AdminRight): boolean;
}
