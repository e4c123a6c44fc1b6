/** Joins duplicates to the configuration, the writer and the jobs. */
import type { KeyRing } from '../../base/keys.ts';
import { sql } from '../../base/sql.ts';
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { defineSchedule } from '../jobs/scheduleKinds.ts';
import { addSpentRows } from '../jobs/spentRows.ts';
import { addConfigKind } from '../metadata/configKinds.ts';
import { setDuplicateGuard } from '../records/checkDuplicates.ts';
import { addPurgeStep } from '../records/purge.ts';
import { addWriteStep } from '../records/steps.ts';
import { duplicateGuard } from './live/duplicateGuard.ts';
import { tellOwners } from './live/routeToOwner.ts';
import { buildDuplicateKeys } from './rules/buildDuplicateKeys.ts';
import { duplicateRuleKind } from './rules/duplicateRuleKind.ts';
import { keepDuplicateKeys } from './rules/keepDuplicateKeys.ts';
import { setDuplicateKeys } from './rules/recordKeys.ts';
import { mergeDuplicatesRun } from './search/mergeDuplicatesRun.ts';
import { searchRun } from './search/searchRun.ts';
import { followPairs, forgetPurged } from './search/storedPairs.ts';
import { weeklySearch } from './search/weeklySearch.ts';

export function joinDuplicates(ring: KeyRing): void {
  setDuplicateKeys(ring);
  addConfigKind(duplicateRuleKind);
  setDuplicateGuard(duplicateGuard);
  addWriteStep(keepDuplicateKeys);
  addWriteStep(tellOwners);
  addWriteStep(followPairs);
  addPurgeStep(forgetPurged);
  // Counted by the hour; who is told again clears his own.
  addSpentRows({
    of: 'workspace',
    table: 'duplicate_disclosures',
    isSpent: (now) => sql`r.hour < ${now} - interval '2 days'`,
  });
  if (runKind(buildDuplicateKeys.kind) !== undefined) return;
  defineRun(buildDuplicateKeys);
  defineRun(searchRun);
  defineRun(mergeDuplicatesRun);
  defineSchedule(weeklySearch);
}
