/** Taking a merge back, at any time: the merged record is there again with what was its own, and the survivor keeps what came since. */
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { rightsCondition, visible } from '../../query/rowRights.ts';
import { openTo } from '../../query/verbsOn.ts';
import type { ChangeSet } from '../changeSets.ts';
import { notFound } from '../draft.ts';
import { endOf, wayOn } from './chain.ts';
import { countMoved } from './movedRecords.ts';
import { shownConflicts } from './shownConflicts.ts';
import { mergeById, mergesOfChangeSet, type StoredMerge } from './storedMerges.ts';
import { type UnmergeConflict, unmergePart } from './unmergePart.ts';

export interface UnmergeAnswer {
  readonly changeSet: string;
  readonly survivor: string;
  readonly merged: string;
  /** Records that point to the one that came back again, of those that the actor may see. */
  readonly moved: number;
  readonly conflicts: readonly UnmergeConflict[];
}

export const unmergeChangeKind = 'unmerge';

export function unmergeChangeSet(id: string, merge: StoredMerge): ChangeSet {
  const { object, survivorId, mergedId } = merge;
  const summary = { object, survivor: survivorId, merged: mergedId };
  return { id, kind: unmergeChangeKind, summary, undoes: merge.changeSet, rows: 0 };
}

/** The merge, for who may take it back: who may merge both the survivor and the record that comes back. */
export async function openMerge(ctx: Context, id: string): Promise<StoredMerge> {
  const merge = await mergeById(ctx, id);
  const object = merge === null ? undefined : ctx.registry.objects.get(merge.object);
  if (!merge || !object || merge.parentId !== null) throw notFound(id);
  const survivor = endOf(merge, await wayOn(ctx, merge));
  const table = qualified(ctx.workspace.schema, object.table);
  const [row] = await ctx.db.rows<{ seen: boolean; open: boolean }>(sql`
    select ${visible(ctx, object.name, 't')} as seen, ${and([
      openTo(ctx, object, 't', 'merge'),
      sql`exists (select 1 from ${table} m where m.id = ${merge.mergedId}::uuid
        and ${rightsCondition(ctx, object.name, 'm', 'merge') ?? sql`true`})`,
    ])} as open
    from ${table} t where t.id = ${survivor}::uuid`);
  if (!row?.seen) throw notFound(id);
  if (!row.open) {
    throw new Problem('forbidden', {
      detail: {
        en: 'Taking a merge back needs the right to merge both records; ask whoever merged them, or an administrator.',
        zh: '撤销合并需要对两条记录的合并权限，请联系合并人或管理员。',
      },
    });
  }
  if (merge.state === 'undone') throw alreadyUndone();
  return merge;
}

function alreadyUndone(): Problem {
  const reason = {
    en: 'this merge was taken back already; merge the records again if you want that.',
    zh: '此合并已撤销；如有需要，请重新合并。',
  };
  return new Problem('invalid_request', { params: { reason: reason.en }, detail: reason });
}

/** At once, in the transaction at hand or a new one. */
export function unmerge(ctx: Context, id: string, changeSet?: string): Promise<UnmergeAnswer> {
  return inTransaction(ctx, async (inside) => {
    const merge = await openMerge(inside, id);
    const undoing = unmergeChangeSet(changeSet ?? merge.undoneIn ?? inside.ids.next(), merge);
    const conflicts: UnmergeConflict[] = [];
    const there = endOf(merge, await wayOn(inside, merge));
    const moved = await countMoved(inside, id, merge.object, there);
    for (let done = false; !done; ) {
      const part = await unmergePart(inside, id, undoing);
      conflicts.push(...part.conflicts);
      done = part.done;
    }
    await settleChangeSet(inside, merge.changeSet, undoing.id);
    return {
      changeSet: undoing.id,
      survivor: merge.survivorId,
      merged: merge.mergedId,
      moved,
      conflicts: await shownConflicts(inside, conflicts),
    };
  });
}

/** A change set is undone once none of its merges stands. */
export async function settleChangeSet(ctx: Context, undone: string, by: string): Promise<void> {
  if ((await mergesOfChangeSet(ctx, undone)).length > 0) return;
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'change_sets')} set undone_by = ${by}::uuid
    where id = ${undone}::uuid`);
}
