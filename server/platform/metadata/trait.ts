/** Behaviour of an object: a small function that the writer runs at a fixed step on every row it writes. `Data` is the object's type in records.gen.ts. */
import type { RecordData } from '../../../shared/query.ts';
import { isoNow } from '../../base/clock.ts';
import type { FieldRefusal } from '../../base/problem.ts';
import type { Context } from '../context.ts';

/** One row on its way through the writer. Values are canonical (see FieldType.parse); lookups are ids. */
export interface WriteRow<Data extends object = RecordData> {
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  /** Before the change; null on create. */
  readonly before: Readonly<Data> | null;
  /** As it will be: a trait may set fields here. */
  readonly after: Data;
  /** Names of fields that the caller gave. */
  readonly given: ReadonlySet<string>;
  /** A trait may add refusals; the row is then not written. */
  readonly refusals: FieldRefusal[];
  /** When and by whom it was done, where that is not now and the actor. */
  readonly moment: { readonly at: string; readonly by: string | null } | null;
}

/** The time of the change: now, or that of what is brought along from elsewhere. */
export function happenedAt(ctx: Context, row: Pick<WriteRow, 'moment'>): string {
  return row.moment?.at ?? isoNow(ctx.clock);
}

export interface Trait<Data extends object = RecordData> {
  readonly name: string;
  /** `fill` computes values before checks; `check` refuses after all values are set; `follow` acts after the rows are written, in the same transaction. */
  readonly step: 'fill' | 'check' | 'follow';
  /** Of a check that asks who may write and not what is written: an undo asks it too, with what it changes as given. */
  readonly always?: true;
  /** All rows of one write at once, so that a trait can read what it needs in one statement. */
  run(ctx: Context, rows: readonly WriteRow<Data>[]): Promise<void> | void;
}
