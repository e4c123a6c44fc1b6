/** Taking a whole migration back: its records part by part, then the objects and options made for it that nobody uses. */
import type { ConfigKey } from '../../../../shared/config/store.ts';
import type { MigrationState, UndoForecast } from '../../../../shared/migrations.ts';
import { inTransaction } from '../../../base/context.ts';
import { sqlStateOf } from '../../../base/openDatabase.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import { defineRun, startRun } from '../../jobs/runs.ts';
import { countUndo } from '../../records/countUndo.ts';
import { undo } from '../../records/undo.ts';
import { aboutMigrations } from '../aboutImports.ts';
import { type UndoProgress, type UndoResult, undoInParts } from '../undoRun.ts';
import { takeBackChanges } from './configureMigration.ts';
import { getMigration, lockMigration, mustBe, stateOf } from './migrationStore.ts';

/** The kind of run that takes migrations back. */
export const migrationUndoKind = 'migrationUndo';

interface MigrationUndoInput {
  readonly migrationId: string;
}

export interface MigrationUndoResult extends UndoResult {
  /** Objects and lists that stay, because somebody uses them or has changed them since. */
  readonly kept: readonly ConfigKey[];
}

const undoable: ReadonlySet<MigrationState> = new Set(['done', 'failed', 'cancelled']);
const shownConflicts = 100;
/** Going through more takes longer than anybody waits: of those the database counts what was changed or is used since. */
const mostForeseen = 100_000;

/** Answers the run's id. What somebody wrote since stays, and is listed in the result. */
export function startMigrationUndo(ctx: Context, id: string): Promise<string> {
  return inTransaction(ctx, async (inside) => {
    mustBe(await stateOf(inside, await lockMigration(inside, id)), undoable);
    const run = await startRun(inside, migrationUndoKind, { migrationId: id } satisfies MigrationUndoInput);
    await inside.db.run(sql`
      update ${qualified(inside.workspace.schema, 'data_migrations')} set undo_run_id = ${run}::uuid, updated_at = now()
      where id = ${id}::uuid`);
    return run;
  });
}

/** Called once, by the module's join. */
export function defineMigrationUndo(): void {
  defineRun<MigrationUndoInput, UndoProgress>({
    kind: migrationUndoKind,
    run: takeBack,
    about: aboutMigrations,
  });
}

async function takeBack(
  ctx: Context,
  handle: RunHandle<MigrationUndoInput, UndoProgress>,
): Promise<MigrationUndoResult> {
  const one = await getMigration(ctx, handle.input.migrationId);
  const nothing: UndoResult = { restored: 0, conflictCount: 0, conflicts: [] };
  const size = one.changeSetId === null ? null : await rowsOf(ctx, one.changeSetId);
  const result =
    one.changeSetId === null || size === null ? nothing : await undoInParts(ctx, handle, one.changeSetId);
  if (handle.told) return { ...result, kept: [] };
  // What was taken back before a crash is not taken back twice.
  return { ...result, kept: await takeBackChanges(await handle.context(), one) };
}

/** Null: the migration wrote nothing. */
async function rowsOf(ctx: Context, changeSet: string): Promise<number | null> {
  const [row] = await ctx.db.rows<{ row_count: string }>(sql`
    select row_count from ${qualified(ctx.workspace.schema, 'change_sets')} where id = ${changeSet}::uuid`);
  return row ? Number(row.row_count) : null;
}

export async function foreseeUndo(ctx: Context, id: string): Promise<UndoForecast> {
  const one = await getMigration(ctx, id);
  mustBe(await stateOf(ctx, one), undoable);
  const size = one.changeSetId === null ? null : await rowsOf(ctx, one.changeSetId);
  if (one.changeSetId === null || size === null) return { restored: 0, conflictCount: 0, conflicts: [] };
  if (size > mostForeseen) return countUndo(ctx, one.changeSetId, shownConflicts).catch(tooMany);
  const { restored, conflicts } = await undo(ctx, one.changeSetId, { dryRun: true });
  return { restored, conflictCount: conflicts.length, conflicts: conflicts.slice(0, shownConflicts) };
}

/** Even counting took longer than a request may. */
function tooMany(error: unknown): never {
  if (sqlStateOf(error) !== '57014') throw error;
  throw new Problem('limit_exceeded', {
    params: { limit: mostForeseen },
    detail: {
      en: `More than ${mostForeseen} records: undo it, what stays as it is will be listed then.`,
      zh: `记录超过 ${mostForeseen} 条，请直接撤销，保持不变的记录将在结果中列出。`,
    },
  });
}
