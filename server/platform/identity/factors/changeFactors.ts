/** What follows when somebody's factors change: other sessions end with the first one, and recovery codes go with the last. */
import { sql } from '../../../base/sql.ts';
import type { IdentityEnv } from '../identityEnv.ts';
import { logSecurity } from '../securityLog.ts';
import { endSessions, markProved } from '../sessions.ts';
import { type Factor, ownFactors, waysOf } from './ownFactors.ts';
import { makeRecoveryCodes, removeRecoveryCodes } from './recoveryCodes.ts';

export interface Changer {
  readonly identityId: string;
  readonly sessionId: string;
  readonly address: string | null;
}

/** Answers recovery codes to show where the person has none left. */
export async function factorAdded(
  env: IdentityEnv,
  { identityId, sessionId, address }: Changer,
  factor: Factor,
): Promise<string[] | null> {
  const own = await ownFactors(env, identityId);
  const isFirst = (own.totp ? 1 : 0) + own.passkeys.length === 1;
  // Sessions that gave the password only were whole until now.
  if (isFirst) await endSessions(env, identityId, sessionId);
  await markProved(env, sessionId, factor);
  await logSecurity(env, 'factorAdded', { identityId, address, facts: { factor } });
  return own.recoveryCodes === 0 ? makeRecoveryCodes(env, identityId) : null;
}

export async function factorRemoved(
  env: IdentityEnv,
  { identityId, address }: Changer,
  factor: Factor,
): Promise<void> {
  await logSecurity(env, 'factorRemoved', { identityId, address, facts: { factor } });
  if (waysOf(await ownFactors(env, identityId)).length > 0) return;
  await removeRecoveryCodes(env, identityId);
  // What was proved by it no longer stands for anything where one is demanded.
  await env.db.run(sql`update core.sessions set factor = null where identity_id = ${identityId}`);
}

/** By an administrator, for somebody who lost everything: he signs in by password and sets up anew. Sessions end. */
export async function resetFactors(env: IdentityEnv, identityId: string): Promise<void> {
  await env.db.run(sql`delete from core.totp_factors where identity_id = ${identityId}`);
  await env.db.run(sql`delete from core.passkeys where identity_id = ${identityId}`);
  await removeRecoveryCodes(env, identityId);
  await endSessions(env, identityId);
}
