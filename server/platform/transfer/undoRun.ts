/** Undo of a change set too large for a request: part by part, each with the place where it stands. */
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import { defineRun, startRun } from '../jobs/runs.ts';
import { startOfUndo, type UndoConflict, type UndoPosition, undoPart } from '../records/undo.ts';

interface UndoInput {
  /** The change set to take back. */
  readonly changeSet: string;
}

export interface UndoResult {
  readonly restored: number;
  readonly conflictCount: number;
  /** The first hundred. */
  readonly conflicts: readonly UndoConflict[];
}

const shownConflicts = 100;

/** Rows that a change set wrote; null when there is no such change set. */
export async function rowsOfChangeSet(ctx: Context, id: string): Promise<number | null> {
  const [row] = await ctx.db.rows<{ row_count: string }>(
    sql`select row_count from ${qualified(ctx.workspace.schema, 'change_sets')} where id::text = ${id}`,
  );
  return row === undefined ? null : Number(row.row_count);
}

/** Answers the run's id. Whether the actor may undo it is asked with the first part, as for a small one. */
export async function startUndo(ctx: Context, changeSet: string): Promise<string> {
  if ((await rowsOfChangeSet(ctx, changeSet)) === null)
    throw new Problem('not_found', { params: { id: changeSet } });
  return startRun(ctx, 'undo', { changeSet });
}

/** Called once by main.ts. */
export function defineUndoRun(): void {
  defineRun<UndoInput, UndoPosition>({ kind: 'undo', run: runUndo });
}

async function runUndo(ctx: Context, handle: RunHandle<UndoInput, UndoPosition>): Promise<UndoResult> {
  const { changeSet } = handle.input;
  const total = (await rowsOfChangeSet(ctx, changeSet)) ?? 0;
  let position = handle.position ?? startOfUndo(ctx);
  let result = (handle.result as UndoResult | null) ?? { restored: 0, conflictCount: 0, conflicts: [] };
  while (!position.done && !handle.shouldStop()) {
    // Each part with the rights that the actor has by then.
    const now = await handle.context();
    [position, result] = await now.database.transaction(async (db) => {
      const part = await undoPart({ ...now, db }, changeSet, position);
      const sum = {
        restored: result.restored + part.restored,
        conflictCount: result.conflictCount + part.conflicts.length,
        conflicts: [...result.conflicts, ...part.conflicts].slice(0, shownConflicts),
      };
      await handle.checkpoint(db, {
        position: part.position,
        done: sum.restored,
        failed: sum.conflictCount,
        total,
        result: sum,
        changeSet: sum.restored > 0 ? part.position.changeSet : undefined,
      });
      return [part.position, sum] as const;
    });
  }
  return result;
}
