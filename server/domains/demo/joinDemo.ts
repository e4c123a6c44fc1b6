/** Joins the company to learn with: how it comes, and how it goes. */
import { defineRun, runKind } from '../../platform/jobs/runKinds.ts';
import { demoRun } from './demoRun.ts';
import { removeDemoRun } from './removeDemo.ts';

/** For the roof and for tests. */
export function joinDemo(): void {
  if (runKind(demoRun.kind) !== undefined) return;
  defineRun(demoRun);
  defineRun(removeDemoRun);
}
