/** A tick: lines of the security log that belong to no workspace (a sign-in that failed, a set-up) go when no workspace keeps its own so long. */
import { ownerOf } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { removeInParts } from '../../../platform/jobs/spentRows.ts';
import { privacySettings } from '../../../platform/records/erasing/privacySettings.ts';
import type { WorkEnvironment } from '../../../platform/workEnvironment.ts';

export async function forgetNobodysLines(env: WorkEnvironment): Promise<void> {
  let longest = 0;
  for (const { schema } of await env.workspaces())
    longest = Math.max(longest, (await privacySettings(env.database, schema)).securityDays);
  if (longest === 0) return;
  const before = new Date(env.clock.now() - longest * 86_400_000).toISOString();
  // The application may only add to it.
  await removeInParts(
    ownerOf(env).database,
    qualified('core', 'security_log'),
    sql`r.workspace_id is null and r.at < ${before}::timestamptz
      and not exists (select from core.security_alerts a where a.seq = r.seq)`,
  );
}
