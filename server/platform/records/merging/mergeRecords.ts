/** Merging: any number of records of one object become one, which keeps its id; taken back at any later time. */
import { inTransaction } from '../../../base/context.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import type { MergeChoices } from './mergedValues.ts';
import { mergeInto } from './mergeInto.ts';
import { askedRecords } from './mergeRequest.ts';
import { countMoved } from './movedRecords.ts';

export interface MergeOptions {
  /** The change set to join, such as that of a run that merges many; it holds merges only. */
  readonly changeSet?: string;
  /** By id the version that the actor saw. */
  readonly versions?: Readonly<Record<string, number>> | undefined;
}

export interface MergeAnswer {
  readonly changeSet: string;
  readonly survivor: { readonly id: string; readonly version: number };
  /** One for each merged record; each is taken back by itself, or all by the change set. */
  readonly merges: readonly { readonly id: string; readonly merged: string }[];
  /** Records that pointed to the merged ones and point to the survivor now, of those that the actor may see. */
  readonly moved: number;
}

export const mergeChangeKind = 'mergeRecords';

/**
 * At once, in the transaction at hand or a new one. Throws `not_found` and `forbidden` as the writer does,
 * `version_conflict` where another was faster, the refusals of the survivor's values, and `limit_exceeded` where more
 * belongs to the records than one transaction takes.
 * @param choices by field the id of the record whose value stays; by default the survivor's, else the first that is there
 */
export async function mergeRecords(
  ctx: Context,
  object: ObjectType,
  survivor: string,
  merged: readonly string[],
  choices: MergeChoices = {},
  options: MergeOptions = {},
): Promise<MergeAnswer> {
  return inTransaction(ctx, async (inside) => {
    const { versions } = options;
    await askedRecords(inside, object, { survivor, merged, choices, versions }, 'delete');
    const changeSet: ChangeSet = {
      id: options.changeSet ?? inside.ids.next(),
      kind: mergeChangeKind,
      summary: { object: object.name, survivor, merged: merged.length },
      undoes: null,
      rows: 0,
    };
    const done = await mergeInto(inside, object, { survivor, merged }, changeSet, { choices });
    let moved = 0;
    for (const { id } of done.merges) moved += await countMoved(inside, id, object.name, survivor);
    return {
      changeSet: changeSet.id,
      survivor: { id: survivor, version: done.version },
      merges: done.merges.map(({ id, mergedId }) => ({ id, merged: mergedId })),
      moved,
    };
  });
}
