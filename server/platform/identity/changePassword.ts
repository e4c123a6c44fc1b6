/** Changing one's own password: the present one is asked for, and every other session ends. */
import { Problem } from '../../base/problem.ts';
import { countAttempt, forgiveAttempts, type Subject } from './attempts.ts';
import { identityById } from './identities.ts';
import type { IdentityEnv } from './identityEnv.ts';
import { hashNewPassword, setPasswordHash } from './newPassword.ts';
import { passwordMatches } from './passwordHash.ts';
import { logSecurity } from './securityLog.ts';
import { endSessions } from './sessions.ts';

export interface PasswordChange {
  readonly identityId: string;
  /** Stays signed in. */
  readonly sessionId: string;
  readonly present: string;
  readonly next: string;
  readonly address: string | null;
}

/** Throws `invalid_value` naming `currentPassword` or `newPassword`, or `rate_limited`. */
export async function changePassword(env: IdentityEnv, change: PasswordChange): Promise<void> {
  const identity = await identityById(env, change.identityId);
  if (!identity) throw new Problem('unauthorized');
  // A stolen session must not become a place to guess at.
  const subject: Subject = { kind: 'account', value: identity.email };
  await countAttempt(env, subject);
  if (!(await passwordMatches(change.present, identity.passwordHash))) {
    throw new Problem('invalid_value', {
      errors: [
        {
          field: 'currentPassword',
          code: 'invalid_value',
          text: { en: 'This is not your present password.', zh: '当前密码不正确。' },
        },
      ],
    });
  }
  await forgiveAttempts(env, [subject]);
  const context = [identity.name, identity.email];
  const hash = await hashNewPassword(env, identity, { password: change.next, context, field: 'newPassword' });
  await setPasswordHash(env, identity.id, hash);
  await endSessions(env, identity.id, change.sessionId);
  await logSecurity(env, 'passwordChanged', { identityId: identity.id, address: change.address });
}
