/** Signing in by e-mail and password: one answer and one duration for every way to fail. */
import { ValueError } from '../../../shared/errors.ts';
import { Problem } from '../../base/problem.ts';
import { countAttempt, forgiveAttempts, type Subject } from './attempts.ts';
import { foldEmail } from './email.ts';
import { hasActiveWorkspace, identityByEmail } from './identities.ts';
import type { IdentityEnv } from './identityEnv.ts';
import { passwordMatches } from './passwordHash.ts';
import { logSecurity } from './securityLog.ts';
import { createSession, type NewSession } from './sessions.ts';
import { checkWay } from './signInWay.ts';
import { tellGuessing } from './watch/guessing.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Origin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/**
 * The session is pending where the person has a second factor. Throws `unauthorized`, `forbidden` where no workspace of
 * his lets anyone in by password, or, when there were too many attempts, `rate_limited`.
 */
export async function signIn(env: IdentityEnv, credentials: Credentials, from: Origin): Promise<NewSession> {
  const email = foldOrKeep(credentials.email);
  const subjects: Subject[] = [{ kind: 'account', value: email }];
  if (from.address !== null) subjects.push({ kind: 'address', value: from.address });
  let failures = 0;
  try {
    // The address may be an office's: how often this account was tried is what tells of guessing.
    for (const subject of subjects) {
      const counted = await countAttempt(env, subject);
      if (subject.kind === 'account') failures = counted;
    }
  } catch (error) {
    await logSecurity(env, 'signInBlocked', { address: from.address });
    throw error;
  }
  const identity = await identityByEmail(env, email);
  const good = await passwordMatches(credentials.password, identity?.passwordHash ?? null);
  if (!identity || !good || !(await hasActiveWorkspace(env, identity.id))) {
    await logSecurity(env, 'signInFailed', { identityId: identity?.id ?? null, address: from.address });
    if (identity) await tellGuessing(env, identity.id, failures, from.address);
    throw new Problem('unauthorized', {
      detail: { en: 'E-mail or password is not right.', zh: '邮箱或密码不正确。' },
    });
  }
  await forgiveAttempts(env, subjects);
  await checkWay(env, identity.id, 'password');
  const session = await createSession(env, identity.id, from);
  const event = session.ways.length > 0 ? 'factorAsked' : 'signIn';
  await logSecurity(env, event, { identityId: identity.id, address: from.address });
  return session;
}

/** What is no address at all fails like an unknown one. */
function foldOrKeep(email: string): string {
  try {
    return foldEmail(email);
  } catch (error) {
    if (error instanceof ValueError) return email.slice(0, 254);
    throw error;
  }
}
