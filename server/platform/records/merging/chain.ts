/** The way that a record itself went on: it may have been merged, and its survivor too. */
import type { Context } from '../../context.ts';
import { mergesOf, type StoredMerge } from './storedMerges.ts';

/** The merges from this record upwards; empty where it is there. */
export async function wayFrom(ctx: Context, id: string): Promise<StoredMerge[]> {
  const way: StoredMerge[] = [];
  for (let at = id; ; ) {
    const next = (await mergesOf(ctx, [at])).find(({ state }) => state === 'merged');
    if (!next) return way;
    way.push(next);
    at = next.survivorId;
  }
}

/** The merges after this one, from its survivor upwards; empty where the survivor is there. */
export function wayOn(ctx: Context, merge: StoredMerge): Promise<StoredMerge[]> {
  return wayFrom(ctx, merge.survivorId);
}

/** Where what moved with `merge` is now, unless somebody moved it. */
export function endOf(merge: StoredMerge, way: readonly StoredMerge[]): string {
  return way.at(-1)?.survivorId ?? merge.survivorId;
}
