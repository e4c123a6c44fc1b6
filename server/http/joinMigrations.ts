/** Migrations under the roof: their runs, how they shape the workspace that they come into, and how files hang on its records. */
import { applyChange } from '../platform/config/applyChange.ts';
import { foreseeChange } from '../platform/config/foreseeChange.ts';
import { takeBackUnused } from '../platform/config/takeBackUnused.ts';
import { addFileHolder } from '../platform/files/cleanUp.ts';
import type { FileStore } from '../platform/files/fileStore.ts';
import { addRunHolder } from '../platform/jobs/forgetRuns.ts';
import { defineRun } from '../platform/jobs/runs.ts';
import { attachMany } from '../platform/notify/attachments/attachMany.ts';
import { addPurgeStep } from '../platform/records/purge.ts';
import { setAttaching } from '../platform/transfer/attachments/attaching.ts';
import { releasePurged } from '../platform/transfer/attachments/releasePurged.ts';
import { migrationRun } from '../platform/transfer/migrations/migrationRun.ts';
import { setShaping } from '../platform/transfer/migrations/shaping.ts';
import { defineMigrationUndo } from '../platform/transfer/migrations/undoMigration.ts';

/** Called once per process. */
export function joinMigrations(store: FileStore): void {
  setShaping({ foresee: foreseeChange, apply: applyChange, takeBack: takeBackUnused });
  setAttaching(attachMany);
  addFileHolder({ table: 'migration_files', column: 'file_id' });
  addPurgeStep(releasePurged);
  for (const column of ['dry_run_id', 'run_id', 'undo_run_id'])
    addRunHolder({ of: 'workspace', table: 'data_migrations', column });
  defineRun(migrationRun(store));
  defineMigrationUndo();
}
