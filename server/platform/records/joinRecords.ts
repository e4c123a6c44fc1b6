/** What the writer always does besides, and the work behind it: rights, files and computed values keep step. */
import { sql } from '../../base/sql.ts';
import { addFileHolder } from '../files/cleanUp.ts';
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { addSpentRows } from '../jobs/spentRows.ts';
import { defineTick } from '../jobs/ticks.ts';
import { rightsFollow } from '../permissions/rightsFollow.ts';
import { followComputed } from './computing/followComputed.ts';
import { checkRollups, workOutChanged } from './computing/keepComputed.ts';
import { defineRecomputeRun } from './computing/recomputeRun.ts';
import { forgetFiles } from './forgetFiles.ts';
import { holdFiles } from './holdFiles.ts';
import { resealRun } from './sealing/resealRun.ts';
import { addWriteStep } from './steps.ts';

const day = 86_400;

/** For the roof and for tests. */
export function joinRecords(): void {
  addWriteStep(rightsFollow);
  addWriteStep(holdFiles);
  addWriteStep(followComputed);
  // Counted by the hour; who reveals again clears his own.
  addSpentRows({
    of: 'workspace',
    table: 'reveal_counts',
    isSpent: (now) => sql`r.hour < ${now} - interval '2 days'`,
  });
  defineTick({ name: 'forgetFiles', everySeconds: day, run: forgetFiles });
  defineTick({ name: 'computed', everySeconds: 5, run: workOutChanged });
  defineTick({ name: 'rollups', everySeconds: day, run: checkRollups });
  if (runKind(resealRun.kind) !== undefined) return;
  defineRun(resealRun);
  defineRecomputeRun();
  addFileHolder({ table: 'file_uses', column: 'file_id' });
}
