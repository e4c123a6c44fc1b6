/** Migrations under the roof: their runs, and how they shape the workspace that they come into. */
import { applyChange } from '../platform/config/applyChange.ts';
import { foreseeChange } from '../platform/config/foreseeChange.ts';
import { takeBackUnused } from '../platform/config/takeBackUnused.ts';
import type { FileStore } from '../platform/files/fileStore.ts';
import { defineRun } from '../platform/jobs/runs.ts';
import { migrationRun } from '../platform/transfer/migrations/migrationRun.ts';
import { setShaping } from '../platform/transfer/migrations/shaping.ts';
import { defineMigrationUndo } from '../platform/transfer/migrations/undoMigration.ts';

/** Called once per process. */
export function joinMigrations(store: FileStore): void {
  setShaping({ foresee: foreseeChange, apply: applyChange, takeBack: takeBackUnused });
  defineRun(migrationRun(store));
  defineMigrationUndo();
}
