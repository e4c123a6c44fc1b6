/** Setting a password through an invitation or a reset link. */
import { Problem } from '../../base/problem.ts';
import { countAttempt, forgiveAttempts } from './attempts.ts';
import { createIdentity, identityByEmail, joinWorkspace, worksElsewhere } from './identities.ts';
import type { IdentityEnv } from './identityEnv.ts';
import { hashNewPassword, setPasswordHash } from './newPassword.ts';
import { passwordMatches } from './passwordHash.ts';
import { type PasswordLink, readPasswordLink, spendPasswordLink } from './passwordLinks.ts';
import { logSecurity } from './securityLog.ts';
import { endSessions } from './sessions.ts';

export interface LinkUse {
  readonly token: string;
  /** From `passwordForLink`. */
  readonly hash: string | null;
  /** Name of the workspace's user, for a new identity. */
  readonly name: string;
  readonly address: string | null;
}

/**
 * The hash to set with the link, made before any transaction because it takes long; null where the person has a password
 * here already, which was given rightly. Throws for a weak or wrong password.
 */
export async function passwordForLink(
  env: IdentityEnv,
  { token, password, name }: { readonly token: string; readonly password: string; readonly name: string },
): Promise<string | null> {
  const seen = await readPasswordLink(env, token);
  if (!seen) throw linkGone();
  const present = await identityByEmail(env, seen.email);
  if (seen.kind === 'reset' || present?.passwordHash == null) {
    const context = [name, seen.email];
    return hashNewPassword(env, present, {
      password,
      context,
      field: 'password',
      workspaceId: seen.workspaceId,
    });
  }
  // An invitation into one more workspace must not replace it, nor be a way to guess it.
  const account = { kind: 'account', value: seen.email } as const;
  await countAttempt(env, account);
  if (await passwordMatches(password, present.passwordHash)) {
    await forgiveAttempts(env, [account]);
    return null;
  }
  throw new Problem('invalid_value', {
    errors: [
      {
        field: 'password',
        code: 'invalid_value',
        text: { en: 'You have an account here: give its password.', zh: '您已有账号，请输入该账号的密码。' },
      },
    ],
  });
}

/**
 * Spends the link; belongs into the transaction that opens the user's account. Of two uses at the same time one succeeds.
 * Throws `not_found` for a link that is unknown, used, too old or not the user's any more.
 */
export async function acceptLink(
  env: IdentityEnv,
  use: LinkUse,
): Promise<PasswordLink & { identityId: string }> {
  const link = await spendPasswordLink(env, use.token);
  if (!link) throw linkGone();
  const present = await identityByEmail(env, link.email);
  // Two invitations of one person at once: the password that was set first is the one to know.
  if (link.kind === 'invitation' && use.hash !== null && present?.passwordHash != null) throw linkGone();
  if (use.hash === null && present === null) throw linkGone();
  const isShared = present !== null && (await worksElsewhere(env, present.id, link.workspaceId));
  if (use.hash !== null && isShared && !link.ofOperator) throw sharedAccount();
  const identity = present ?? (await createIdentity(env, { email: link.email, name: use.name }));
  if (use.hash !== null) {
    await setPasswordHash(env, identity.id, use.hash);
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

/** A password of an account opens all workspaces of it: those of one company do not set it for another. */
export function sharedAccount(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'This address signs in to another workspace too, for which the same password counts: only whoever runs the server sets a new one (guanxi user reset-password).',
      zh: '此邮箱还用于登录其他工作区，密码由各工作区共用，只能由服务器管理者重设（guanxi user reset-password）。',
    },
  });
}

export function linkGone(): Problem {
  return new Problem('not_found', {
    detail: {
      en: 'This link was used, replaced or is too old; ask your administrator for a new one.',
      zh: '此链接已被使用、替换或已过期，请联系管理员获取新链接。',
    },
  });
}
