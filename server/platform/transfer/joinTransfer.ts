/** Joins work on many records to the jobs: import, export, bulk work and its undo, and copies of a workspace. */
import { appVersion } from '../../base/appVersion.ts';
import { ownerOf } from '../../base/owner.ts';
import { clearUnfinished } from '../../base/unfinishedSchemas.ts';
import { migrations } from '../../migrations/all.ts';
import { addFileHolder } from '../files/cleanUp.ts';
import type { FileStore } from '../files/fileStore.ts';
import { addRunHolder } from '../jobs/forgetRuns.ts';
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { defineTick } from '../jobs/ticks.ts';
import { defineBulkRun } from './bulkRun.ts';
import { exportKind, exportRun } from './export/exportRun.ts';
import { importRun } from './importRun.ts';
import { type CopyRunTools, copyRun } from './sandbox/copyRun.ts';
import { defineTagRun } from './tagRun.ts';
import { defineUndoRun } from './undoRun.ts';

/** For the roof and for tests; a process keeps to the first store that it is given. */
export function joinTransfer(files: FileStore, { reindex }: Pick<CopyRunTools, 'reindex'>): void {
  defineTick({
    name: 'unfinished',
    everySeconds: 60,
    run: async (env) => {
      await clearUnfinished(ownerOf(env).database);
    },
  });
  if (runKind(exportKind) !== undefined) return;
  defineBulkRun();
  defineTagRun();
  defineUndoRun();
  defineRun(importRun(files));
  defineRun(exportRun(files));
  defineRun(copyRun({ options: { migrations, appVersion }, files, reindex }));
  addFileHolder({ table: 'imports', column: 'file_id' });
  for (const column of ['dry_run_id', 'run_id']) addRunHolder({ of: 'workspace', table: 'imports', column });
}
