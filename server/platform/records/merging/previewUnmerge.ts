/** What taking a merge back would do, as far as the actor may know. */
import type { Context } from '../../context.ts';
import { isShown, shownValues } from '../shownValues.ts';
import { endOf, wayOn } from './chain.ts';
import { planGivenBack } from './giveBack.ts';
import { mostMovedAtOnce } from './mergeRun.ts';
import { type MovedRecords, movedRecords } from './movedRecords.ts';
import { openMerge } from './unmerge.ts';
import { countMoves } from './unmergeRun.ts';

export interface UnmergePreview {
  readonly survivor: string;
  readonly merged: string;
  /** What the survivor has afterwards, of the fields that it gives back. */
  readonly fields: readonly { readonly field: string; readonly value: unknown }[];
  /** Fields that somebody wrote since; they stay as they are. */
  readonly kept: readonly string[];
  /** Records that go back, by their lookup; and those that somebody moved elsewhere since. */
  readonly relations: readonly MovedRecords[];
  readonly large: boolean;
}

export async function previewUnmerge(ctx: Context, id: string): Promise<UnmergePreview> {
  const merge = await openMerge(ctx, id);
  const object = ctx.registry.object(merge.object);
  const way = await wayOn(ctx, merge);
  const { levels } = await planGivenBack(ctx, object, merge, way);
  const { survivor, given } = levels[0]!;
  const shown = (name: string) => isShown(ctx, object, name) && !object.fields.get(name)?.computed;
  const [values] = await shownValues(ctx, object, survivor.id, [given.values]);
  return {
    survivor: merge.survivorId,
    merged: merge.mergedId,
    fields: Object.keys(given.values)
      .filter(shown)
      .map((field) => ({ field, value: values?.[field] ?? null })),
    kept: given.conflicts.filter(shown),
    relations: await movedRecords(ctx, merge.id, merge.object, endOf(merge, way)),
    large: (await countMoves(ctx, id, mostMovedAtOnce + 1)) > mostMovedAtOnce,
  };
}
