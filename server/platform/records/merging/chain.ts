/** The way that a survivor itself went on: it may have been merged since, and that one too. */
import type { Context } from '../../context.ts';
import { mergesOf, type StoredMerge } from './storedMerges.ts';

/** The merges after this one, from its survivor upwards; empty where the survivor is there. */
export async function wayOn(ctx: Context, merge: StoredMerge): Promise<StoredMerge[]> {
  const way: StoredMerge[] = [];
  for (let at = merge.survivorId; ; ) {
    const next = (await mergesOf(ctx, [at])).find(({ state }) => state === 'merged');
    if (!next) return way;
    way.push(next);
    at = next.survivorId;
  }
}

/** Where what moved with `merge` is now, unless somebody moved it. */
export function endOf(merge: StoredMerge, way: readonly StoredMerge[]): string {
  return way.at(-1)?.survivorId ?? merge.survivorId;
}
