/** Ends at once whatever a person could still do with what he holds: sessions, keys, links, jobs under way. */
import { sql } from '../../base/sql.ts';
import { hasActiveWorkspace, identityOfUser, setMemberActive } from './identities.ts';
import { at, type IdentityEnv } from './identityEnv.ts';
import { endPasswordLinks } from './passwordLinks.ts';
import { endSessions } from './sessions.ts';

/**
 * In this workspace only: sessions of somebody who works in another one too go on there. Keys do not come back when he
 * is let in again. Streams and requests notice within seconds, exports at their next page.
 */
export async function cutAccess(env: IdentityEnv, workspaceId: string, userId: string): Promise<void> {
  await setMemberActive(env, workspaceId, userId, false);
  await endPasswordLinks(env, workspaceId, userId);
  await env.db.run(sql`
    update core.api_keys set revoked_at = ${at(env)}
    where workspace_id = ${workspaceId} and user_id = ${userId} and revoked_at is null`);
  const identity = await identityOfUser(env, workspaceId, userId);
  if (identity && !(await hasActiveWorkspace(env, identity.id))) await endSessions(env, identity.id);
}
