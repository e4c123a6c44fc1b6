/** Setting a password through an invitation or a reset link. */
import { Problem } from '../../base/problem.ts';
import { createIdentity, identityByEmail, joinWorkspace, setPasswordHash } from './identities.ts';
import type { IdentityEnv } from './identityEnv.ts';
import { hashPassword, passwordMatches } from './passwordHash.ts';
import { type PasswordLink, readPasswordLink, spendPasswordLink } from './passwordLinks.ts';
import { checkNewPassword } from './passwordRules.ts';
import { logSecurity } from './securityLog.ts';
import { endSessions } from './sessions.ts';

export interface LinkUse {
  readonly token: string;
  readonly password: string;
  /** Name of the workspace's user, for a new identity and as a word the password must not be. */
  readonly name: string;
  readonly address: string | null;
}

/** Of two uses at the same time one succeeds. Throws `not_found` for a link that is unknown, used, too old or not the user's any more. */
export async function acceptLink(
  env: IdentityEnv,
  use: LinkUse,
): Promise<PasswordLink & { identityId: string }> {
  const seen = await readPasswordLink(env, use.token);
  if (!seen) throw linkGone();
  const present = await identityByEmail(env, seen.email);
  const joins = seen.kind === 'invitation' && present?.passwordHash != null;
  if (joins) {
    // The person has a password here already: an invitation into one more workspace must not replace it.
    if (!(await passwordMatches(use.password, present.passwordHash))) {
      throw new Problem('invalid_value', {
        errors: [
          {
            field: 'password',
            code: 'invalid_value',
            text: {
              en: 'You have an account here: give its password.',
              zh: '您已有账号，请输入该账号的密码。',
            },
          },
        ],
      });
    }
  } else checkNewPassword(use.password, [use.name, seen.email]);
  const hash = joins ? null : await hashPassword(use.password);
  const link = await spendPasswordLink(env, use.token);
  if (!link) throw linkGone();
  const identity = present ?? (await createIdentity(env, { email: link.email, name: use.name }));
  if (hash !== null) {
    await setPasswordHash(env, identity.id, hash);
    await endSessions(env, identity.id);
  }
  await joinWorkspace(env, link.workspaceId, link.userId, identity.id);
  await logSecurity(env, link.kind === 'reset' ? 'passwordReset' : 'linkUsed', {
    identityId: identity.id,
    workspaceId: link.workspaceId,
    userId: link.userId,
    address: use.address,
  });
  return { ...link, identityId: identity.id };
}

export function linkGone(): Problem {
  return new Problem('not_found', {
    detail: {
      en: 'This link was used, replaced or is too old; ask your administrator for a new one.',
      zh: '此链接已被使用、替换或已过期，请联系管理员获取新链接。',
    },
  });
}
