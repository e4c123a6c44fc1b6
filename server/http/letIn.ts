/** Lets somebody into a workspace that was made from a bundle: as the user who bears his address there, else as a new one. */
import { qualified, sql } from '../base/sql.ts';
import type { Context } from '../platform/context.ts';
import { foldEmail } from '../platform/identity/email.ts';
import { createIdentity, identityByEmail, joinWorkspace } from '../platform/identity/identities.ts';
import { systemActor } from '../platform/permissions/actors.ts';
import { write } from '../platform/records/writer.ts';
import { addAdministrator, type NewAdministrator } from './addAdministrator.ts';

/** @param inside of the new workspace, in a transaction. */
export async function letIn(
  inside: Context,
  person: NewAdministrator,
): Promise<{ userId: string; identityId: string }> {
  const ctx: Context = { ...inside, actor: systemActor(inside.workspace) };
  const email = foldEmail(person.email);
  const [user] = await ctx.db.rows<{ id: string; roles: string[] }>(sql`
    select id, roles from ${qualified(ctx.workspace.schema, 'users')}
    where lower(email) = ${email} and deleted_at is null`);
  if (!user) return addAdministrator(ctx, person, 'bundle');
  const roles = [...new Set([...user.roles, 'administrator'])];
  await write(
    ctx,
    ctx.registry.object('user'),
    [{ op: 'update', id: user.id, data: { roles, status: 'active' } }],
    { allow: ['status'], kind: 'bundle' },
  );
  const identity =
    (await identityByEmail(ctx, email)) ?? (await createIdentity(ctx, { email, name: person.name }));
  await joinWorkspace(ctx, ctx.workspace.id, user.id, identity.id);
  return { userId: user.id, identityId: identity.id };
}
