/** A tick: jobs that ended are forgotten after the days that each workspace chose, those of the installation after the usual. */
import { forgetRuns } from '../../../platform/jobs/forgetRuns.ts';
import { privacySettings, usualPrivacy } from '../../../platform/records/erasing/privacySettings.ts';
import type { WorkEnvironment } from '../../../platform/workEnvironment.ts';

export async function forgetOldRuns(env: WorkEnvironment): Promise<void> {
  const ago = (days: number) => new Date(env.clock.now() - days * 86_400_000).toISOString();
  for (const workspace of await env.workspaces()) {
    const { jobDays } = await privacySettings(env.database, workspace.schema);
    await forgetRuns(env.database, { workspace, before: ago(jobDays) });
  }
  await forgetRuns(env.database, { workspace: null, before: ago(usualPrivacy.jobDays) });
}
