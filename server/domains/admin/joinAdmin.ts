/** Joins what administration adds to the floors below by name; for the roof and for tests. */
import { defineRun, runKind } from '../../platform/jobs/runKinds.ts';
import { defineSchedule } from '../../platform/jobs/scheduleKinds.ts';
import { addUndoStep } from '../../platform/records/undoSteps.ts';
import { verifyKind, verifyRun } from './audit/verifyRun.ts';
import { defineMergeDepartmentRun } from './department/mergeDepartment.ts';
import { handBackViews } from './handover/handOverViews.ts';
import { defineHandoverRun } from './handover/handover.ts';
import { joinQualityNews } from './quality/qualityNews.ts';
import { defineDirectorySync, startDirectorySyncs } from './signOn/directorySync.ts';
import { defineMoveUserRun } from './user/moveUser.ts';

/** @param auditHeads folder of what proves the audit trail */
export function joinAdmin(auditHeads: string): void {
  if (runKind(verifyKind) !== undefined) return;
  addUndoStep(handBackViews);
  joinQualityNews();
  defineHandoverRun();
  defineMoveUserRun();
  defineMergeDepartmentRun();
  defineRun(verifyRun(auditHeads));
  defineDirectorySync();
  defineSchedule({
    name: 'directorySync',
    label: { en: 'Compare people with the company directory', zh: '与公司目录核对人员' },
    cron: '50 4 * * *',
    active: true,
    scope: 'workspace',
    start: startDirectorySyncs,
  });
}
