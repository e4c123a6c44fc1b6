/** Gives a new workspace its roles and its first administrator, who may be somebody who signs in to others already. */

import type { Context } from '../platform/context.ts';
import { foldEmail } from '../platform/identity/email.ts';
import { createIdentity, identityByEmail, joinWorkspace } from '../platform/identity/identities.ts';
import { addReadyMadeRoles } from '../platform/permissions/readyMadeRoles.ts';
import { write } from '../platform/records/writer.ts';

export interface NewAdministrator {
  readonly name: string;
  readonly email: string;
}

/** In the transaction of `ctx`, which acts for the product itself. An identity that is made here has no password yet. */
export async function addAdministrator(
  ctx: Context,
  { name, email }: NewAdministrator,
  kind: string,
): Promise<{ userId: string; identityId: string }> {
  const { workspace } = ctx;
  await addReadyMadeRoles(ctx.db, workspace.schema, ctx.ids);
  const { language, timeZone } = workspace;
  const data = { name, email, roles: ['administrator'], status: 'active', language, timeZone };
  const user = ctx.registry.object('user');
  const { results } = await write(ctx, user, [{ op: 'create', data }], { allow: ['status'], kind });
  const [made] = results;
  if (made?.status !== 'created') throw new Error('the administrator was not created');
  const folded = foldEmail(email);
  const identity =
    (await identityByEmail(ctx, folded)) ?? (await createIdentity(ctx, { email: folded, name }));
  await joinWorkspace(ctx, workspace.id, made.id, identity.id);
  return { userId: made.id, identityId: identity.id };
}
