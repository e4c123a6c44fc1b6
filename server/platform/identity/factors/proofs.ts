/** Proving a second factor: to complete a sign-in, or to show again who one is. Tries are counted by person, whatever the session. */
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { countAttempt, forgiveAttempts, type Subject } from '../attempts.ts';
import { hasActiveWorkspace, identityById } from '../identities.ts';
import type { IdentityEnv } from '../identityEnv.ts';
import { passwordMatches } from '../passwordHash.ts';
import { logSecurity } from '../securityLog.ts';
import { createSession, markProved, type NewSession, type SessionWay } from '../sessions.ts';
import type { Origin } from '../signIn.ts';
import { checkWay } from '../signInWay.ts';
import { bindingOf, bindSession } from '../signOn/signOnSessions.ts';
import { tellGuessing } from '../watch/guessing.ts';
import type { Factor } from './ownFactors.ts';
import { passkeyOwner } from './passkeys.ts';
import { spendRecoveryCode } from './recoveryCodes.ts';
import { totpMatches } from './totp.ts';

/** Exactly one of them. */
export interface GivenFactor {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
  readonly passkey?: AuthenticationResponseJSON | undefined;
}

async function provedBy(env: IdentityEnv, identityId: string, given: GivenFactor): Promise<Factor | null> {
  if (given.code !== undefined) return (await totpMatches(env, identityId, given.code)) ? 'totp' : null;
  if (given.recoveryCode !== undefined)
    return (await spendRecoveryCode(env, identityId, given.recoveryCode)) ? 'recovery' : null;
  if (given.passkey === undefined) return null;
  return (await passkeyOwner(env, 'prove', identityId, given.passkey)) === identityId ? 'passkey' : null;
}

/** Throws `unauthorized`, or `rate_limited` after too many tries. */
async function prove(
  env: IdentityEnv,
  identityId: string,
  given: GivenFactor,
  address: string | null,
): Promise<Factor> {
  const subjects: Subject[] = [{ kind: 'factor', value: identityId }];
  if (address !== null) subjects.push({ kind: 'address', value: address });
  let failures = 0;
  try {
    for (const subject of subjects) {
      const counted = await countAttempt(env, subject);
      if (subject.kind === 'factor') failures = counted;
    }
  } catch (error) {
    await logSecurity(env, 'factorBlocked', { identityId, address });
    throw error;
  }
  const factor = await provedBy(env, identityId, given);
  if (factor === null) {
    await logSecurity(env, 'factorFailed', { identityId, address });
    await tellGuessing(env, identityId, failures, address);
    throw wrong(given);
  }
  await forgiveAttempts(env, subjects);
  return factor;
}

function wrong({ passkey }: GivenFactor): Problem {
  return new Problem('unauthorized', {
    detail:
      passkey === undefined
        ? {
            en: 'This code is not right, or it was used already; take the next one.',
            zh: '验证码不正确或已使用，请输入下一个验证码。',
          }
        : { en: 'This passkey was not accepted; try again.', zh: '通行密钥验证未通过，请重试。' },
  });
}

export interface PendingSession {
  readonly id: string;
  readonly identityId: string;
  readonly way: SessionWay;
}

/** Ends the pending session and begins a whole one, under another token. */
export async function completeSignIn(
  env: IdentityEnv,
  pending: PendingSession,
  given: GivenFactor,
  from: Origin,
): Promise<NewSession> {
  const { identityId, way } = pending;
  const factor = await prove(env, identityId, given, from.address);
  if (!(await hasActiveWorkspace(env, identityId))) throw new Problem('unauthorized');
  const opened = await bindingOf(env, pending.id);
  await env.db.run(sql`delete from core.sessions where id = ${pending.id}`);
  const session = await createSession(env, identityId, from, { way, factor });
  // Whom a provider sent opens its workspace alone, and leaves when it says so, with a factor of his own as well.
  if (opened) await bindSession(env, session.id, opened);
  if (factor === 'recovery')
    await logSecurity(env, 'recoveryCodeUsed', { identityId, address: from.address });
  await logSecurity(env, 'signIn', { identityId, address: from.address, facts: { way, factor } });
  return session;
}

/** A passkey alone is two factors in one: the device, and the finger or PIN that opened it. */
export async function signInByPasskey(
  env: IdentityEnv,
  response: AuthenticationResponseJSON,
  from: Origin,
): Promise<NewSession> {
  const subjects: Subject[] = from.address === null ? [] : [{ kind: 'address', value: from.address }];
  for (const subject of subjects) await countAttempt(env, subject);
  const identityId = await passkeyOwner(env, 'signIn', null, response);
  if (identityId === null || !(await hasActiveWorkspace(env, identityId))) {
    await logSecurity(env, 'signInFailed', { identityId, address: from.address, facts: { way: 'passkey' } });
    throw wrong({ passkey: response });
  }
  await forgiveAttempts(env, subjects);
  await checkWay(env, identityId, 'passkey');
  const session = await createSession(env, identityId, from, { way: 'passkey', factor: 'passkey' });
  await logSecurity(env, 'signIn', { identityId, address: from.address, facts: { way: 'passkey' } });
  return session;
}

export interface OwnSession {
  readonly id: string;
  readonly identityId: string;
}

/** Shows again who one is, by password or factor. Throws `invalid_value` on the field, so that the session stays. */
export async function proveAgain(
  env: IdentityEnv,
  { id, identityId }: OwnSession,
  given: Omit<GivenFactor, 'recoveryCode'> & { readonly password?: string | undefined },
  address: string | null,
): Promise<void> {
  const factor =
    given.password === undefined
      ? await prove(env, identityId, given, address).catch(asField(given))
      : await provePassword(env, identityId, given.password, address);
  await markProved(env, id, factor);
  await logSecurity(env, 'proved', { identityId, address, facts: { by: factor ?? 'password' } });
}

/** A wrong proof is a wrong value here: an `unauthorized` would mean that the session is over. */
function asField(given: GivenFactor): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Problem) || error.code !== 'unauthorized' || !error.detail) throw error;
    const field = given.passkey === undefined ? 'code' : 'passkey';
    throw new Problem('invalid_value', { errors: [{ field, code: 'invalid_value', text: error.detail }] });
  };
}

async function provePassword(
  env: IdentityEnv,
  identityId: string,
  password: string,
  address: string | null,
): Promise<null> {
  const identity = await identityById(env, identityId);
  const subject: Subject = { kind: 'account', value: identity?.email ?? identityId };
  await countAttempt(env, subject);
  if (!(await passwordMatches(password, identity?.passwordHash ?? null))) {
    await logSecurity(env, 'proofFailed', { identityId, address });
    const text = { en: 'This is not your password.', zh: '密码不正确。' };
    throw new Problem('invalid_value', { errors: [{ field: 'password', code: 'invalid_value', text }] });
  }
  await forgiveAttempts(env, [subject]);
  return null;
}
