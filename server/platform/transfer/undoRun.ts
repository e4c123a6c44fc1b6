/** Taking back a large change set: part by part, through kill and restart, told like any other long work. */
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import { defineRun, startRun } from '../jobs/runs.ts';
import { startOfUndo, type UndoConflict, type UndoPosition, undoPart } from '../records/undo.ts';

interface UndoInput {
  readonly changeSet: string;
}

export interface UndoResult {
  readonly restored: number;
  readonly conflictCount: number;
  /** The first hundred. */
  readonly conflicts: readonly UndoConflict[];
}

const shownConflicts = 100;

/** Answers the run's id. */
export function startUndo(ctx: Context, changeSet: string): Promise<string> {
  return startRun(ctx, 'undo', { changeSet } satisfies UndoInput);
}

export type UndoProgress = UndoPosition & { readonly result: UndoResult };

/** Called once, by the module's join. */
export function defineUndoRun(): void {
  defineRun<UndoInput, UndoProgress>({
    kind: 'undo',
    run: (ctx, handle) => undoInParts(ctx, handle, handle.input.changeSet),
  });
}

/** Part after part, each one transaction; returns early when the run is told to stop. */
export async function undoInParts(
  ctx: Context,
  handle: RunHandle<unknown, UndoProgress>,
  changeSet: string,
): Promise<UndoResult> {
  let position: UndoPosition = handle.position ?? startOfUndo(ctx);
  let result = handle.position?.result ?? { restored: 0, conflictCount: 0, conflicts: [] };
  while (!position.done) {
    if (handle.shouldStop()) return result;
    const now = await handle.context();
    const after = await now.database.transaction(async (db) => {
      const part = await undoPart({ ...now, db }, changeSet, position);
      const sum: UndoResult = {
        restored: result.restored + part.restored,
        conflictCount: result.conflictCount + part.conflicts.length,
        conflicts: [...result.conflicts, ...part.conflicts].slice(0, shownConflicts),
      };
      await handle.checkpoint(db, {
        position: { ...part.position, result: sum },
        done: sum.restored,
        failed: sum.conflictCount,
        result: sum,
        ...(sum.restored > 0 ? { changeSet: part.position.changeSet } : {}),
      });
      return { position: part.position, result: sum };
    });
    position = after.position;
    result = after.result;
  }
  return result;
}
