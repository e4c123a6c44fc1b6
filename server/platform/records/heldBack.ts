/** What keeps records from going, whoever may delete them: modules above say so by name. */
import type { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';

export interface Keeper {
  readonly name: string;
  /** By id, why a record stays; those that may go have no entry. */
  keeps(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<ReadonlyMap<string, Problem>>;
}

const keepers: Keeper[] = [];

/** Called once per process, by the roof; a name that is there already is replaced. */
export function addKeeper(keeper: Keeper): void {
  const at = keepers.findIndex((known) => known.name === keeper.name);
  if (at < 0) keepers.push(keeper);
  else keepers[at] = keeper;
}

/** By the root of a deletion, why it cannot go: itself, or something that it would take along, is kept. */
export async function heldBack(
  ctx: Context,
  deleted: ReadonlyMap<ObjectType, ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, Problem>> {
  const held = new Map<string, Problem>();
  for (const { keeps } of keepers)
    for (const [object, roots] of deleted)
      for (const [id, problem] of await keeps(ctx, object, [...roots.keys()]))
        held.set(roots.get(id)!, problem);
  return held;
}
