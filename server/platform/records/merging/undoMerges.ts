/** Undo of a change set that merged: its merges are taken back one after the other, the newest first. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { visibleIds } from '../../query/reader.ts';
import { titlesOf } from '../titles.ts';
import { shownConflicts } from './shownConflicts.ts';
import type { StoredMerge } from './storedMerges.ts';
import { openMerge, settleChangeSet, unmergeChangeSet } from './unmerge.ts';
import { unmergePart } from './unmergePart.ts';

interface Position {
  readonly changeSet: string;
  readonly below: string | null;
  readonly done: boolean;
}

interface Conflict {
  readonly object: string;
  readonly id: string;
  readonly label: string | null;
  readonly fields: readonly string[];
}

interface Part {
  readonly position: Position;
  readonly restored: number;
  readonly conflicts: readonly Conflict[];
}

/** The next part. A merge that the actor may not take back stands and is named; `below` is the last that was looked at. */
export async function undoMerges(
  ctx: Context,
  changeSet: string,
  merges: readonly StoredMerge[],
  position: Position,
  { dryRun = false, limit }: { readonly dryRun?: boolean; readonly limit: number },
): Promise<Part> {
  const conflicts: Conflict[] = [];
  let restored = 0;
  let { below } = position;
  let at = below === null ? 0 : merges.findIndex(({ id }) => id <= below!);
  for (at = at < 0 ? merges.length : at; at < merges.length && restored < limit; ) {
    const merge = merges[at]!;
    if (!(await mayUndo(ctx, merge))) {
      conflicts.push({ object: merge.object, id: merge.mergedId, label: null, fields: [] });
      at += 1;
      continue;
    }
    if (dryRun) {
      restored += 1;
      at += 1;
      continue;
    }
    const part = await unmergePart(ctx, merge.id, unmergeChangeSet(position.changeSet, merge), limit);
    restored += part.moved + (part.done ? 1 : 0);
    for (const conflict of await shownConflicts(ctx, part.conflicts))
      conflicts.push({ ...conflict, label: await labelOf(ctx, conflict) });
    if (part.done) at += 1;
  }
  below = merges[at]?.id ?? null;
  const done = at >= merges.length;
  if (!dryRun) await settleChangeSet(ctx, changeSet, position.changeSet);
  return { position: { ...position, below, done }, restored, conflicts };
}

async function mayUndo(ctx: Context, { id }: StoredMerge): Promise<boolean> {
  try {
    await openMerge(ctx, id);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

async function labelOf(ctx: Context, { object: name, id }: Pick<Conflict, 'object' | 'id'>) {
  const object = ctx.registry.object(name);
  const access = ctx.actor.rights.field(name, object.titleField.name);
  if (ctx.actor.rights.rows(name, 'read') === null || access === 'hidden' || access === 'masked') return null;
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) return null;
  return (await titlesOf(ctx, name, [id])).get(id) ?? null;
}
