/** Steps that modules above join to the writer by name: they run on written rows, in the same transaction. */
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { WriteRow } from '../metadata/trait.ts';

/** A row as it was written. */
export interface WrittenRow extends WriteRow {
  readonly version: number;
  /** Grant keys that the row carries from now on, sorted. */
  readonly readers: readonly number[];
  readonly editors: readonly number[];
  /** Names of the fields that differ from before; all that are not empty on create. */
  readonly changed: ReadonlySet<string>;
  /** The record that it went into, where a merge deletes it. */
  readonly mergedInto?: string | null;
}

/** A row whose readers changed because the record it hangs on changed hands; nothing else of it was written. */
export interface RekeyedRow {
  readonly id: string;
  readonly ownerId: string | null;
  readonly readers: readonly number[];
}

export interface WriteStep {
  readonly name: string;
  /** Rows of one object; `op` says what happened to each. Deleted rows come with their last values. */
  run(ctx: Context, object: ObjectType, rows: readonly WrittenRow[]): Promise<void>;
  /** It locks records that others write under, too: such steps come last, so that nobody waits for the work of the others. */
  readonly last?: true;
  /** For steps that keep a copy of `readers`. */
  rekey?(ctx: Context, object: ObjectType, rows: readonly RekeyedRow[]): Promise<void>;
}

const steps: WriteStep[] = [];

/** Called once per process, by the roof; a name that is there already is replaced, so that tests may build twice. */
export function addWriteStep(step: WriteStep): void {
  const at = steps.findIndex((known) => known.name === step.name);
  if (at < 0) steps.push(step);
  else steps[at] = step;
  steps.sort((a, b) => Number(a.last ?? false) - Number(b.last ?? false));
}

export function writeSteps(): readonly WriteStep[] {
  return steps;
}
