/** One line per thing that happened around identities: who, when, from where; never a secret. */
import type { Db } from '../../base/database.ts';
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
  | 'setUp'
  | 'factorAsked'
  | 'factorFailed'
  | 'factorBlocked'
  | 'factorAdded'
  | 'factorRemoved'
  | 'factorsReset'
  | 'recoveryCodesMade'
  | 'recoveryCodeUsed'
  | 'proved'
  | 'proofFailed'
  | 'unlocked'
  | 'policyChanged'
  | 'addressRefused'
  | 'apiKeyRotated'
  | 'alertAcknowledged'
  | 'scimTokenMade'
  | 'scimTokenRevoked'
  | 'signedOutByProvider'
  | 'signOnUntied'
  | 'malwareFound'
  | SecurityAlertKind;

/** What somebody must look at. */
export const securityAlertKinds = [
  'unusualSignIn',
  'massRead',
  'massExport',
  'massReveal',
  'guessing',
] as const;
export type SecurityAlertKind = (typeof securityAlertKinds)[number];

export interface SecurityFacts {
  readonly identityId?: string | null;
  readonly workspaceId?: string | null;
  readonly userId?: string | null;
  readonly address?: string | null;
  /** The request that it happened in. */
  readonly requestId?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Hears of every line, in its transaction. */
type SecurityListener = (db: Db, event: SecurityEvent, about: SecurityFacts) => Promise<void>;

const listeners = new Set<SecurityListener>();

/** Called once per process, by the roof. */
export function onSecurity(listener: SecurityListener): void {
  listeners.add(listener);
}

/** Answers the number of the line. */
export async function logSecurity(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  event: SecurityEvent,
  about: SecurityFacts,
): Promise<number> {
  const [line] = await env.db.rows<{ seq: string }>(sql`
    insert into core.security_log (at, event, identity_id, workspace_id, user_id, address, facts)
    values (${at(env)}, ${event}, ${about.identityId ?? null}, ${about.workspaceId ?? null}, ${about.userId ?? null},
      ${about.address ?? null}, ${JSON.stringify(about.facts ?? {})}::jsonb)
    returning seq`);
  for (const listener of listeners) await listener(env.db, event, about);
  return Number(line?.seq);
}
