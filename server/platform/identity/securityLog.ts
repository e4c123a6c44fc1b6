/** One line per thing that happened around identities: who, when, from where; never a secret. */
import { sql } from '../../base/sql.ts';
import { at, type IdentityEnv } from './identityEnv.ts';

export type SecurityEvent =
  | 'signIn'
  | 'signInFailed'
  | 'signInBlocked'
  | 'signOut'
  | 'sessionRevoked'
  | 'sessionsRevoked'
  | 'passwordChanged'
  | 'passwordReset'
  | 'linkMade'
  | 'linkUsed'
  | 'apiKeyMade'
  | 'apiKeyRevoked'
  | 'userDeactivated'
  | 'userReactivated'
  | 'setUp';

export interface SecurityFacts {
  readonly identityId?: string | null;
  readonly workspaceId?: string | null;
  readonly userId?: string | null;
  readonly address?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export async function logSecurity(
  env: IdentityEnv,
  event: SecurityEvent,
  about: SecurityFacts,
): Promise<void> {
  await env.db.run(sql`
    insert into core.security_log (at, event, identity_id, workspace_id, user_id, address, facts)
    values (${at(env)}, ${event}, ${about.identityId ?? null}, ${about.workspaceId ?? null}, ${about.userId ?? null},
      ${about.address ?? null}, ${JSON.stringify(about.facts ?? {})}::jsonb)`);
}
