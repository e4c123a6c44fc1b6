/** Every week all records of one object after the other are searched for duplicates: those that have rules for them. */
import type { WorkspaceSchedule } from '../../jobs/scheduleKinds.ts';
import { isMergeable } from '../../records/merging/mergeable.ts';
import { duplicateRulesOf } from '../rules/compiledRules.ts';
import { startSearch } from './searchRun.ts';

export const weeklySearch: WorkspaceSchedule = {
  name: 'duplicates',
  label: { en: 'Search for duplicates', zh: '查找重复记录' },
  cron: '20 3 * * 0',
  active: true,
  scope: 'workspace',
  async start(ctx) {
    let first: string | null = null;
    for (const object of ctx.registry.objects.values()) {
      if (!isMergeable(object) || duplicateRulesOf(ctx.registry, object).length === 0) continue;
      const run = await startSearch(ctx, object);
      first ??= run;
    }
    return first;
  },
};
