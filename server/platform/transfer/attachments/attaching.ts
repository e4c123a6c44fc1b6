/** How files come to hang on records: what hangs them there stands on the same floor, so the roof names it here. */
import type { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { FileInfo } from '../../files/files.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../../records/changeSets.ts';
import type { Moment } from '../../records/operations.ts';

export interface AttachWish {
  readonly place: { readonly object: ObjectType; readonly id: string };
  readonly file: Pick<FileInfo, 'id' | 'name' | 'size' | 'sha256'>;
  /** When and by whom it was attached elsewhere; null: now, by the actor. */
  readonly moment: Moment | null;
}

/** In the transaction at hand: with the rights of the actor, on trail and timeline. Answers an id, or why there is none. */
export type Attach = (
  ctx: Context,
  wishes: readonly AttachWish[],
  changeSet: ChangeSet,
) => Promise<readonly (string | Problem)[]>;

let known: Attach | undefined;

/** Called once by the roof. */
export function setAttaching(attach: Attach): void {
  known = attach;
}

export function attaching(): Attach {
  if (!known) throw new Error('the roof has not said how files come to records');
  return known;
}
