/** Taking a merge apart, part by part in transactions at hand: the record comes back, then what moved, then what was joined. */
import { inTransaction } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { apply } from '../apply.ts';
import { assignKeys } from '../assignKeys.ts';
import type { ChangeSet } from '../changeSets.ts';
import { checkUnique } from '../checkUnique.ts';
import { workOut } from '../computing/fillFormulas.ts';
import { refusalOf } from '../databaseRefusals.ts';
import { isOpen, newDraft } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { rekey } from '../followKeys.ts';
import { grouped } from '../grouped.ts';
import { take } from '../loadChanged.ts';
import { loadRows } from '../loadRows.ts';
import { rowsOfOneStatement } from '../operations.ts';
import { problemOf } from '../refusal.ts';
import { settleLookups } from '../restoreRows.ts';
import { runTraits } from '../runTraits.ts';
import { checkKeys } from '../shaping/checkKeys.ts';
import { moveBesideBack } from './besideRecords.ts';
import { endOf, wayOn } from './chain.ts';
import { giveBack, giveBackAbove } from './giveBack.ts';
import { moveBack } from './moveBack.ts';
import { movesOf } from './moves.ts';
import { isNamedByTrait } from './namedAfter.ts';
import { unbound } from './repoint.ts';
import { beginLeaving, endMerge, mergeById, mergesAlong, type StoredMerge } from './storedMerges.ts';
import { traceUnmerge } from './traceMerge.ts';

/** A record, or fields of it, that stays as it is because somebody wrote there since. */
export interface UnmergeConflict {
  readonly object: string;
  readonly id: string;
  readonly fields: readonly string[];
}

export interface UnmergedPart {
  readonly done: boolean;
  /** Records that point to the one that came back again. */
  readonly moved: number;
  readonly conflicts: readonly UnmergeConflict[];
}

/** The next part of a merge that is locked; `limit` bounds the records that move. */
export function unmergePart(
  ctx: Context,
  id: string,
  changeSet: ChangeSet,
  limit = rowsOfOneStatement,
): Promise<UnmergedPart> {
  return inTransaction(ctx, async (inside) => {
    const merge = await mergeById(inside, id, 'lock');
    if (!merge || merge.state === 'undone') return { done: true, moved: 0, conflicts: [] };
    const object = inside.registry.object(merge.object);
    const conflicts: UnmergeConflict[] = [];
    if (merge.state !== 'leaving') conflicts.push(...(await begin(inside, object, merge, changeSet)));
    const { moved, left } = await moveSome(inside, object, merge, changeSet, limit);
    conflicts.push(...left);
    const open = (await movesOf(inside, id, 1)).length > 0;
    if (open) return { done: false, moved, conflicts };
    for (const along of await mergesAlong(inside, id))
      conflicts.push(...(await unmergeAlong(inside, along, changeSet)));
    conflicts.push(...(await end(inside, object, merge, changeSet)));
    return { done: true, moved, conflicts };
  });
}

/** The survivor gives back what the merge brought, then the record is there again, with what stands beside it. */
async function begin(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  changeSet: ChangeSet,
): Promise<UnmergeConflict[]> {
  const way = await wayOn(ctx, merge);
  const chain = [merge.id, ...way.map(({ id }) => id)];
  const ids = [merge.mergedId, merge.survivorId, ...way.map(({ survivorId }) => survivorId)];
  await loadRows(ctx, object, ids, 'delete');
  await beginLeaving(ctx, merge.id, changeSet.id);
  if (merge.state === 'moving') return [];
  const { conflicts } = await giveBack(ctx, object, merge, way, changeSet);
  await comeBack(ctx, object, merge.mergedId, changeSet);
  await moveBesideBack(ctx, object, merge, endOf(merge, way), chain);
  await rekey(ctx, object, [merge.mergedId, endOf(merge, way)]);
  return conflicts.map((conflict) => ({ object: object.name, ...conflict }));
}

async function comeBack(ctx: Context, object: ObjectType, id: string, changeSet: ChangeSet): Promise<void> {
  const stored = (await loadRows(ctx, object, [id], 'delete')).get(id);
  if (!stored || stored.deletionId === null) return;
  const draft = newDraft({ op: 'restore', id }, 0);
  take(draft, stored);
  Object.assign(draft.after, stored.values);
  draft.deletionId = null;
  const batch = { object, drafts: [draft], allow: new Set<string>() };
  // What it points to may have been merged or deleted while it was away.
  await settleLookups(ctx, batch, new Set([id]));
  if (isNamedByTrait(object)) {
    for (const field of object.fields.values()) if (field.targets) draft.given.add(field.name);
    await runTraits(unbound(ctx), object, 'fill', [draft]);
  }
  await workOut(ctx, object, [draft.after]);
  findChanges(batch);
  await checkUnique(ctx, batch);
  await checkKeys(ctx, batch);
  await assignKeys(ctx, batch);
  if (!isOpen(draft)) throw problemOf(draft);
  try {
    await apply(ctx, batch, changeSet);
  } catch (error) {
    throw refusalOf(error, object) ?? error;
  }
}

async function moveSome(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  changeSet: ChangeSet,
  limit: number,
): Promise<{ moved: number; left: UnmergeConflict[] }> {
  const way = await wayOn(ctx, merge);
  let moved = 0;
  const left: UnmergeConflict[] = [];
  for (const [place, moves] of grouped(await movesOf(ctx, merge.id, limit), (move) => move.place)) {
    const rows = moves.map(({ row }) => row);
    const part = await moveBack(ctx, object, merge, way, place, rows, changeSet);
    moved += part.moved;
    left.push(...part.left);
  }
  return { moved, left };
}

/** One that another merge took along goes apart as a whole. */
async function unmergeAlong(
  ctx: Context,
  merge: StoredMerge,
  changeSet: ChangeSet,
): Promise<UnmergeConflict[]> {
  const conflicts: UnmergeConflict[] = [];
  for (let done = false; !done; ) {
    const part = await unmergePart(unbound(ctx), merge.id, changeSet);
    conflicts.push(...part.conflicts);
    done = part.done;
  }
  return conflicts;
}

async function end(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  changeSet: ChangeSet,
): Promise<UnmergeConflict[]> {
  const left = await giveBackAbove(ctx, object, merge, await wayOn(ctx, merge), changeSet);
  const conflicts = left.map((conflict) => ({ object: object.name, ...conflict }));
  await endMerge(ctx, merge.id);
  if (merge.parentId !== null) return conflicts;
  const [row] = await ctx.db.rows<{ version: number }>(sql`
    select version from ${qualified(ctx.workspace.schema, object.table)} where id = ${merge.survivorId}::uuid`);
  await traceUnmerge(ctx, object, merge, row?.version ?? 0, changeSet);
  return conflicts;
}
