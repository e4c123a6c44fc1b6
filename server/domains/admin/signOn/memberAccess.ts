/** Letting a user of the workspace sign in, and ending that: his status, his identity, his sessions, together. */
import type { RecordData } from '../../../../shared/query.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../../platform/context.ts';
import { foldEmail } from '../../../platform/identity/email.ts';
import {
  createIdentity,
  identityByEmail,
  identityOfUser,
  joinWorkspace,
  setMemberActive,
} from '../../../platform/identity/identities.ts';
import { endPasswordLinks } from '../../../platform/identity/passwordLinks.ts';
import { logSecurity } from '../../../platform/identity/securityLog.ts';
import { write } from '../../../platform/records/writer.ts';

/** The identity with which the user signs in; made, and his status set, where he never did. In a transaction. */
export async function openAccess(ctx: Context, user: Readonly<RecordData>): Promise<string> {
  const id = String(user.id);
  const present = await identityOfUser(ctx, ctx.workspace.id, id);
  if (present && user.status === 'active') return present.id;
  const email = foldEmail(String(user.email ?? ''));
  const identity =
    present ??
    (await identityByEmail(ctx, email)) ??
    (await createIdentity(ctx, { email, name: String(user.name) }));
  await joinWorkspace(ctx, ctx.workspace.id, id, identity.id);
  if (user.status !== 'active') await setStatus(ctx, id, 'active');
  return identity.id;
}

/** Sessions and keys stop within seconds, links at once; what he owns stays his. The last administrator is refused. */
export async function closeAccess(ctx: Context, id: string, facts: Record<string, unknown>): Promise<void> {
  await setMemberActive(ctx, ctx.workspace.id, id, false);
  await endPasswordLinks(ctx, ctx.workspace.id, id);
  await setStatus(ctx, id, 'inactive');
  const about = { workspaceId: ctx.workspace.id, userId: id, address: ctx.address, facts };
  await logSecurity(ctx, 'userDeactivated', about);
}

/** For somebody who was deactivated; who never signed in stays invited or not. */
export async function reopenAccess(ctx: Context, id: string, facts: Record<string, unknown>): Promise<void> {
  const member = await setMemberActive(ctx, ctx.workspace.id, id, true);
  await setStatus(ctx, id, member ? 'active' : 'notInvited');
  const about = { workspaceId: ctx.workspace.id, userId: id, address: ctx.address, facts };
  await logSecurity(ctx, 'userReactivated', about);
}

async function setStatus(ctx: Context, id: string, status: string): Promise<void> {
  const change = { op: 'update', id, data: { status } } as const;
  const { results } = await write(ctx, ctx.registry.object('user'), [change], { allow: ['status'] });
  if (results[0]?.status === 'refused') throw results[0].problem;
  if (results.length === 0) throw new Problem('not_found');
}
