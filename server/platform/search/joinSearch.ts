/** Joins search to the writer, which keeps its rows, to the reader, which asks them, and to the jobs. */
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { setSearchCondition } from '../query/searchCondition.ts';
import { addPurgeStep } from '../records/purge.ts';
import { addWriteStep } from '../records/steps.ts';
import { listSearch } from './listSearch.ts';
import { reindexRun } from './reindexRun.ts';
import { deleteSearchRows } from './searchRows.ts';
import { searchStep } from './searchStep.ts';

/** For the roof and for tests. */
export function joinSearch(): void {
  addWriteStep(searchStep);
  addPurgeStep(deleteSearchRows);
  setSearchCondition(listSearch);
  if (runKind(reindexRun.kind) === undefined) defineRun(reindexRun);
}
