/** Joins data quality: its document, its long work, and when it comes round; for the roof and for tests. */
import { defineRun, runKind } from '../jobs/runKinds.ts';
import { defineSchedule, scheduleKind } from '../jobs/scheduleKinds.ts';
import { addConfigKind } from '../metadata/configKinds.ts';
import { fixRun } from './fixRun.ts';
import { qualityKind } from './qualityKind.ts';
import { isChecking, qualityRun, startQuality } from './qualityRun.ts';

export function joinQuality(): void {
  addConfigKind(qualityKind);
  if (runKind(qualityRun.kind) === undefined) {
    defineRun(qualityRun);
    defineRun(fixRun);
  }
  if (scheduleKind('quality') !== undefined) return;
  defineSchedule({
    name: 'quality',
    label: { en: 'Check the quality of the data', zh: '检查数据质量' },
    cron: '30 4 * * *',
    active: true,
    scope: 'workspace',
    start: async (ctx) => ((await isChecking(ctx)) ? null : startQuality(ctx)),
  });
}
