/** Which holders of streams are still somebody: sessions that were ended, users who left, workspaces whose rights changed. */
import type { Workspace } from '../../../base/context.ts';
import type { Database } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../../identity/identityEnv.ts';
import { policyJoin, withinPolicy } from '../../identity/policy/timeLimits.ts';

/** One question for all streams of a workspace; answers the credentials that still open it. */
export async function liveCredentials(
  env: IdentityEnv & { readonly db: Database },
  workspace: Workspace,
  credentials: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await env.db.rows<{ id: string }>(sql`
    select s.id from core.sessions s
    join core.members m on m.identity_id = s.identity_id and m.workspace_id = ${workspace.id} and m.active
    ${policyJoin(sql`m.workspace_id`)}
    where s.id = any(${[...credentials]}::uuid[]) and not s.pending and s.expires_at > ${at(env)} and ${withinPolicy(env)}
    union all
    select k.id from core.api_keys k
    join core.members m on m.workspace_id = k.workspace_id and m.user_id = k.user_id and m.active
    where k.id = any(${[...credentials]}::uuid[]) and k.workspace_id = ${workspace.id} and k.revoked_at is null
      and (k.expires_at is null or k.expires_at > ${at(env)})`);
  return new Set(rows.map((row) => row.id));
}
