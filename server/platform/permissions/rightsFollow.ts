/** What follows from a change of people or departments: their grant keys exist, older rights end, sign-in keeps step. */
import type { RecordData } from '../../../shared/query.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { foldEmail } from '../identity/email.ts';
import { setMemberActive } from '../identity/identities.ts';
import { endPasswordLinks } from '../identity/passwordLinks.ts';
import { keysOf } from './grants.ts';
import { keepAdministrator } from './lastAdministrator.ts';
import { mayAssignRoles } from './roles/mayGive.ts';

/** Every process compares this version on every request. */
export async function raiseRightsVersion(ctx: Pick<Context, 'db' | 'workspace'>): Promise<void> {
  await ctx.db.run(
    sql`update core.workspaces set rights_version = rights_version + 1 where id = ${ctx.workspace.id}`,
  );
}

interface Row {
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Readonly<RecordData> | null;
  readonly after: Readonly<RecordData>;
  readonly changed: ReadonlySet<string>;
}

/** A step of the writer. */
export const rightsFollow = {
  name: 'rightsFollow',
  async run(ctx: Context, object: { readonly name: string }, rows: readonly Row[]): Promise<void> {
    if (object.name !== 'user' && object.name !== 'department') return;
    // Made here, because an actor's keys are read once per rights version, before his first record exists.
    const created = rows.filter(({ op }) => op === 'create');
    if (created.length > 0)
      await keysOf(
        ctx,
        created.map((row) => holderOf(object.name, row.id)),
      );
    if (object.name === 'user') for (const row of rows) await followUser(ctx, row);
    await raiseRightsVersion(ctx);
    if (object.name !== 'user') return;
    await mayAssignRoles(ctx, rows);
    await keepAdministrator(ctx, rows);
  },
};

function holderOf(object: string, id: string): { ownerId: string | null; departmentId: string | null } {
  return object === 'user' ? { ownerId: id, departmentId: null } : { ownerId: null, departmentId: id };
}

async function followUser(ctx: Context, { id, op, after, changed }: Row): Promise<void> {
  if (op === 'delete') await setMemberActive(ctx, ctx.workspace.id, id, false);
  // A restored user was signed out; an administrator lets him in again.
  if (op === 'update' && changed.has('email')) {
    await endPasswordLinks(ctx, ctx.workspace.id, id);
    if (typeof after.email === 'string') await followEmail(ctx, id, after.email);
  }
}

/**
 * One signs in with the address that the company's administrator keeps, unless the identity is used by other workspaces
 * too: none of them may take it over.
 */
async function followEmail(ctx: Context, userId: string, email: string): Promise<void> {
  await ctx.db.run(sql`
    update core.identities i set email = ${foldEmail(email)}
    from core.members m
    where m.workspace_id = ${ctx.workspace.id} and m.user_id = ${userId} and i.id = m.identity_id
      and not exists (select 1 from core.members o where o.identity_id = i.id and o.workspace_id <> m.workspace_id)
      and not exists (select 1 from core.identities taken where taken.email = ${foldEmail(email)} and taken.id <> i.id)`);
}
