/** Names under which the rest of the platform finds sharing: its jobs, its undo, its lines on timelines, its part of a purge. */
import { qualified, sql } from '../../../base/sql.ts';
import { addRunHolder } from '../../jobs/forgetRuns.ts';
import { runKind } from '../../jobs/runKinds.ts';
import { defineTick } from '../../jobs/ticks.ts';
import { addPurgeStep } from '../purge.ts';
import { addTimelineContent } from '../timelineContents.ts';
import { addUndoStep } from '../undoSteps.ts';
import { defineBulkShareRun } from './bulkShareRun.ts';
import { expireShares, expiryBeat } from './expireShares.ts';
import { shareContent } from './readShares.ts';
import { defineRekeyRun, rekeyRunKind } from './rekeyRun.ts';
import { undoRules } from './undoRules.ts';
import { undoShares } from './undoShares.ts';

/** Called once per process, by the roof. */
export function joinSharing(): void {
  addTimelineContent(shareContent);
  addUndoStep(undoShares);
  addUndoStep(undoRules);
  addPurgeStep(purgeShares);
  addRunHolder({ of: 'workspace', table: 'sharing_rules', column: 'run_id' });
  defineTick({ name: 'expireShares', everySeconds: expiryBeat, run: expireShares });
  if (runKind(rekeyRunKind) !== undefined) return;
  defineRekeyRun();
  defineBulkShareRun();
}

/** Shares die with the record. */
const purgeShares: Parameters<typeof addPurgeStep>[0] = async (ctx, object, ids) => {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'record_shares')}
    where object = ${object.name} and record_id = any(${[...ids]}::uuid[])`);
};
