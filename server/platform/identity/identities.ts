/** Identities: one person's e-mail and password, and the workspaces in which that person is a user. */
import { sql } from '../../base/sql.ts';
import { at, type IdentityEnv } from './identityEnv.ts';

export interface Identity {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

interface Row {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
}

function identityOf(row: Row | undefined): Identity | null {
  return row ? { id: row.id, email: row.email, name: row.name, passwordHash: row.password_hash } : null;
}

/** `email` must be folded. */
export async function identityByEmail(env: IdentityEnv, email: string): Promise<Identity | null> {
  const [row] = await env.db.rows<Row>(
    sql`select id, email, name, password_hash from core.identities where email = ${email}`,
  );
  return identityOf(row);
}

export async function identityById(env: IdentityEnv, id: string): Promise<Identity | null> {
  const [row] = await env.db.rows<Row>(
    sql`select id, email, name, password_hash from core.identities where id = ${id}`,
  );
  return identityOf(row);
}

export async function identityOfUser(
  env: IdentityEnv,
  workspaceId: string,
  userId: string,
): Promise<Identity | null> {
  const [row] = await env.db.rows<Row>(sql`
    select i.id, i.email, i.name, i.password_hash from core.members m join core.identities i on i.id = m.identity_id
    where m.workspace_id = ${workspaceId} and m.user_id = ${userId}`);
  return identityOf(row);
}

export async function createIdentity(
  env: IdentityEnv,
  { email, name }: { email: string; name: string },
): Promise<Identity> {
  const id = env.ids.next();
  await env.db.run(
    sql`insert into core.identities (id, email, name, created_at) values (${id}, ${email}, ${name}, ${at(env)})`,
  );
  return { id, email, name, passwordHash: null };
}

/**
 * Makes the identity a user of the workspace; the same again changes nothing.
 * @param bySignOn only the workspace's sign-in service knows that it is his: no other way in opens the workspace
 */
export async function joinWorkspace(
  env: IdentityEnv,
  workspaceId: string,
  userId: string,
  identityId: string,
  { bySignOn = false } = {},
): Promise<void> {
  await env.db.run(sql`
    insert into core.members (workspace_id, user_id, identity_id, active, sign_on_only)
    values (${workspaceId}, ${userId}, ${identityId}, true, ${bySignOn})
    on conflict (workspace_id, user_id) do update
    set identity_id = excluded.identity_id, active = true, sign_on_only = excluded.sign_on_only`);
}

/** Whether another company lets this identity in, too; sandboxes of a workspace are the same company. */
export async function worksElsewhere(
  env: Pick<IdentityEnv, 'db'>,
  identityId: string,
  workspaceId: string,
): Promise<boolean> {
  const others = await env.db.rows(sql`
    select from core.members m
    join core.workspaces w on w.id = m.workspace_id
    join core.workspaces own on own.id = ${workspaceId}::uuid
    where m.identity_id = ${identityId}::uuid and m.active and w.id <> own.id
      and w.copied_from is distinct from own.slug limit 1`);
  return others.length > 0;
}

/** A deactivated member cannot sign in here, and the sessions and keys in use stop within the cache's few seconds. */
export async function setMemberActive(
  env: IdentityEnv,
  workspaceId: string,
  userId: string,
  active: boolean,
): Promise<boolean> {
  const changed = await env.db.run(sql`
    update core.members set active = ${active} where workspace_id = ${workspaceId} and user_id = ${userId}`);
  return changed > 0;
}

/** Whether any workspace lets this identity in. */
export async function hasActiveWorkspace(env: IdentityEnv, identityId: string): Promise<boolean> {
  const rows = await env.db.rows(
    sql`select 1 from core.members where identity_id = ${identityId} and active limit 1`,
  );
  return rows.length > 0;
}
