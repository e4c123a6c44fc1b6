/** Letting a user of the workspace sign in by a provider's word: his identity, his membership and his status, together. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../../platform/context.ts';
import { foldEmail } from '../../../platform/identity/email.ts';
import {
  createIdentity,
  identityByEmail,
  identityOfUser,
  joinWorkspace,
} from '../../../platform/identity/identities.ts';
import { setUserStatus } from '../user/activity.ts';

/** The identity with which the user signs in; made, and his status set, where he never did. In a transaction. */
export async function openAccess(ctx: Context, user: Readonly<RecordData>): Promise<string> {
  const id = String(user.id);
  const present = await identityOfUser(ctx, ctx.workspace.id, id);
  if (present && user.status === 'active') return present.id;
  const email = foldEmail(String(user.email ?? ''));
  const other = present === null ? await identityByEmail(ctx, email) : null;
  const identity = present ?? other ?? (await createIdentity(ctx, { email, name: String(user.name) }));
  // Somebody else may have taken this address for an account before its owner came here.
  await joinWorkspace(ctx, ctx.workspace.id, id, identity.id, { bySignOn: other !== null });
  if (user.status !== 'active') await setUserStatus(ctx, id, 'active');
  return identity.id;
}
