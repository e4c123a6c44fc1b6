/** Taking back a merge that much moved with: part by part, through kill and restart. */

import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { startRun } from '../../jobs/runs.ts';
import { shownConflicts } from './shownConflicts.ts';
import { mergeById } from './storedMerges.ts';
import { openMerge, settleChangeSet, type UnmergeAnswer, unmergeChangeSet } from './unmerge.ts';
import { type UnmergeConflict, unmergePart } from './unmergePart.ts';

interface UnmergeInput {
  readonly merge: string;
}

interface Position {
  readonly changeSet: string;
  readonly conflicts: readonly UnmergeConflict[];
}

export const unmergeRunKind = 'unmerge';
const mostShown = 100;

/** Answers the run's id. */
export async function startUnmerge(ctx: Context, merge: string): Promise<string> {
  await openMerge(ctx, merge);
  return startRun(ctx, unmergeRunKind, { merge } satisfies UnmergeInput);
}

/** How many records would move; at most `most`. */
export async function countMoves(ctx: Context, merge: string, most: number): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from ${qualified(ctx.workspace.schema, 'merge_moves')}
      where merge_id = ${merge}::uuid and strpos(place, '.') > 0 limit ${most}) as counted`);
  return row?.count ?? 0;
}

export const unmergeRun: RunKind<UnmergeInput, Position> = {
  kind: unmergeRunKind,
  async run(ctx, handle): Promise<UnmergeAnswer | null> {
    let { done } = handle;
    let position = handle.position;
    for (;;) {
      if (handle.shouldStop()) return null;
      const now = await handle.context();
      const merge =
        position === null
          ? await openMerge(now, handle.input.merge)
          : await mergeById(now, handle.input.merge);
      if (merge === null) return null;
      const changeSet = position?.changeSet ?? merge.undoneIn ?? ctx.ids.next();
      const before: readonly UnmergeConflict[] = position?.conflicts ?? [];
      const answer = await now.database.transaction(async (db) => {
        const inside = { ...now, db };
        const part = await unmergePart(inside, merge.id, unmergeChangeSet(changeSet, merge));
        if (part.done) await settleChangeSet(inside, merge.changeSet, changeSet);
        const conflicts = [...before, ...(await shownConflicts(inside, part.conflicts))].slice(0, mostShown);
        const sum: UnmergeAnswer = {
          changeSet,
          survivor: merge.survivorId,
          merged: merge.mergedId,
          moved: done + part.moved,
          conflicts,
        };
        await handle.checkpoint(db, {
          position: { changeSet, conflicts },
          done: sum.moved,
          failed: conflicts.length,
          result: sum,
          changeSet,
        });
        return { sum, done: part.done };
      });
      done = answer.sum.moved;
      position = { changeSet, conflicts: answer.sum.conflicts };
      if (answer.done) return answer.sum;
    }
  },
};
