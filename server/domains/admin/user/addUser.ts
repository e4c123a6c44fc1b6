/** Adding a person with a password that an administrator chose: he signs in at once. Without one he is invited instead. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../../platform/context.ts';
import { sharedAccount } from '../../../platform/identity/acceptLink.ts';
import { foldEmail } from '../../../platform/identity/email.ts';
import {
  createIdentity,
  identityByEmail,
  joinWorkspace,
  worksElsewhere,
} from '../../../platform/identity/identities.ts';
import { setPasswordHash } from '../../../platform/identity/newPassword.ts';
import { write } from '../../../platform/records/writer.ts';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly roles?: readonly string[] | undefined;
  readonly department?: string | null | undefined;
  readonly manager?: string | null | undefined;
  readonly jobTitle?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
}

/** Answers the user's id. In the transaction of `ctx`. */
export async function addUser(ctx: Context, { ...data }: NewUser): Promise<string> {
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const user = ctx.registry.object('user');
  const { results } = await write(ctx, user, [{ op: 'create', data: given }], { kind: 'userAdded' });
  const [made] = results;
  if (made?.status !== 'created') throw new Error('the user was not created');
  return made.id;
}

/**
 * `hash` is of the chosen password. Throws where the address has an account already: nobody's password is replaced by
 * adding him to one more workspace.
 */
export async function giveAccount(
  ctx: Context,
  userId: string,
  { name, email }: NewUser,
  hash: string,
): Promise<void> {
  const folded = foldEmail(email);
  const present = await identityByEmail(ctx, folded);
  if (present?.passwordHash != null) {
    const text = {
      en: 'This person has an account already. Leave the password out: he is invited and signs in with his own.',
      zh: '此人已有账号。请勿填写密码：系统会发出邀请，由其用自己的密码登录。',
    };
    throw new Problem('invalid_value', { errors: [{ field: 'password', code: 'invalid_value', text }] });
  }
  if (present && (await worksElsewhere(ctx, present.id, ctx.workspace.id))) throw sharedAccount();
  const identity = present ?? (await createIdentity(ctx, { email: folded, name }));
  await setPasswordHash(ctx, identity.id, hash);
  await joinWorkspace(ctx, ctx.workspace.id, userId, identity.id);
}
