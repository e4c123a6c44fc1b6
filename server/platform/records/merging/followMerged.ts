/** Records that come back from the recycle bin and point to a merged one: they point to where that one is now. */
import type { Reference } from '../../../../shared/fields/values.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { Draft } from '../draft.ts';
import { wayOn } from './chain.ts';
import { lookupPlace, noteMoves } from './moves.ts';
import { pointerTo } from './repoint.ts';
import { mergesOf } from './storedMerges.ts';

interface Pointer {
  readonly draft: Draft;
  readonly field: Field;
  readonly to: Reference;
}

/** Answers the rows that were led on; they go back with the merge like those that moved with it. */
export async function followMerged(
  ctx: Context,
  object: ObjectType,
  pointers: readonly Pointer[],
): Promise<ReadonlySet<Pointer>> {
  const followed = new Set<Pointer>();
  const merges = await mergesOf(
    ctx,
    pointers.map(({ to }) => to.id),
  );
  for (const merge of merges.filter(({ state }) => state === 'merged')) {
    const way = [merge, ...(await wayOn(ctx, merge))];
    for (const pointer of pointers.filter(({ to }) => to.id === merge.mergedId)) {
      const { draft, field, to } = pointer;
      draft.after[field.name] = pointerTo(ctx.registry.object(to.object), field, way.at(-1)!.survivorId);
      for (const each of way) await noteMoves(ctx, each.id, lookupPlace(object.name, field.name), [draft.id]);
      followed.add(pointer);
    }
  }
  return followed;
}
