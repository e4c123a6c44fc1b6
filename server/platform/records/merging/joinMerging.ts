/** Names under which the rest of the platform finds merging: its jobs, its lines on timelines, what goes along, its part of a purge. */
import { column, type Fragment, qualified, sql } from '../../../base/sql.ts';
import { addFileHolder } from '../../files/cleanUp.ts';
import { defineRun, runKind } from '../../jobs/runKinds.ts';
import { addEraser } from '../erasing/erasers.ts';
import { addPurgeStep } from '../purge.ts';
import { addTimelineContent } from '../timelineContents.ts';
import { addBesideRecords } from './besideRecords.ts';
import { eraseMerges } from './eraseMerges.ts';
import { mergeRun } from './mergeRun.ts';
import { mergeContent } from './readMerges.ts';
import { mergeContentName } from './traceMerge.ts';
import { unmergeRun } from './unmergeRun.ts';

/** Called once per process, by the roof. */
export function joinMerging(): void {
  addTimelineContent(mergeContent);
  addPurgeStep(purgeMerges);
  addEraser(eraseMerges);
  // What the survivor's timeline told of itself stays its own; what others told on the merged one's is told on its from now on.
  addBesideRecords({
    table: 'timeline',
    key: 'id',
    which: (alias) => sql`${column(alias, 'about_id')} is not null and not ${isWhence(alias)}`,
  });
  addBesideRecords({
    table: 'record_shares',
    key: 'id',
    oneOf: ['kind', 'ref'],
    which: (alias) => sql`${column(alias, 'ended_at')} is null`,
    counted: 'shares',
  });
  if (runKind(mergeRun.kind) !== undefined) return;
  addFileHolder({ table: 'merge_moves', column: 'row_id' });
  defineRun(mergeRun);
  defineRun(unmergeRun);
}

/** The line of a record that was taken out again: it is about a merge, and of nobody else. */
function isWhence(alias: string): Fragment {
  return sql`(${column(alias, 'kind')} = 'restored' and ${column(alias, 'about_object')} = ${mergeContentName})`;
}

/** A merge ends with either of its two. */
const purgeMerges: Parameters<typeof addPurgeStep>[0] = async (ctx, _object, ids) => {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'merges')}
    where merged_id = any(${[...ids]}::uuid[]) or survivor_id = any(${[...ids]}::uuid[])`);
};
