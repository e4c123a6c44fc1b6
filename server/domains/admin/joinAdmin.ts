/** Joins what administration adds to the floors below by name; for the roof and for tests. */
import { addUndoStep } from '../../platform/records/undoSteps.ts';
import { defineMergeDepartmentRun } from './department/mergeDepartment.ts';
import { handBackViews } from './handover/handOverViews.ts';
import { defineHandoverRun } from './handover/handover.ts';
import { joinQualityNews } from './quality/qualityNews.ts';
import { defineMoveUserRun } from './user/moveUser.ts';

/** Once per process: kinds of runs may not be defined twice. */
export function joinAdmin(): void {
  addUndoStep(handBackViews);
  joinQualityNews();
  defineHandoverRun();
  defineMoveUserRun();
  defineMergeDepartmentRun();
}
