/** Links by which someone sets a password once: an invitation into a workspace, or a reset by an administrator. */
import { sql } from '../../base/sql.ts';
import { at, day, type IdentityEnv, minute } from './identityEnv.ts';
import { hashToken, newToken } from './token.ts';

export type LinkKind = 'invitation' | 'reset';
const life: Record<LinkKind, number> = { invitation: 7 * day, reset: 30 * minute };

export interface PasswordLink {
  readonly kind: LinkKind;
  readonly workspaceId: string;
  readonly userId: string;
  /** Folded; the link dies when the user's address changes. */
  readonly email: string;
  /** Made by whoever holds the machine, who answers for all of its workspaces. */
  readonly ofOperator: boolean;
}

/** A new link ends the former ones of the same user. The token is returned once and kept nowhere. */
export async function createPasswordLink(
  env: IdentityEnv,
  link: Omit<PasswordLink, 'ofOperator'>,
  createdById: string | null,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = at(env, life[link.kind]);
  await endPasswordLinks(env, link.workspaceId, link.userId);
  await env.db.run(sql`
    insert into core.password_links (token_hash, kind, workspace_id, user_id, email, created_by_id, created_at, expires_at)
    values (${hashToken(token)}, ${link.kind}, ${link.workspaceId}, ${link.userId}, ${link.email}, ${createdById},
      ${at(env)}, ${expiresAt})`);
  return { token, expiresAt };
}

export async function endPasswordLinks(env: IdentityEnv, workspaceId: string, userId: string): Promise<void> {
  await env.db.run(sql`
    delete from core.password_links where workspace_id = ${workspaceId} and user_id = ${userId} and used_at is null`);
}

interface Row {
  readonly kind: LinkKind;
  readonly workspace_id: string;
  readonly user_id: string;
  readonly email: string;
  readonly created_by_id: string | null;
}

function linkOf(row: Row | undefined): PasswordLink | null {
  if (!row) return null;
  const { kind, workspace_id: workspaceId, user_id: userId, email } = row;
  return { kind, workspaceId, userId, email, ofOperator: row.created_by_id === null };
}

/** What a link is for, without using it; null when it is unknown, used or too old. */
export async function readPasswordLink(env: IdentityEnv, token: string): Promise<PasswordLink | null> {
  const [row] = await env.db.rows<Row>(sql`
    select kind, workspace_id, user_id, email, created_by_id from core.password_links
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${at(env)}`);
  return linkOf(row);
}

/** Uses the link up: of two at the same time, one gets it. */
export async function spendPasswordLink(env: IdentityEnv, token: string): Promise<PasswordLink | null> {
  const [row] = await env.db.rows<Row>(sql`
    update core.password_links set used_at = ${at(env)}
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${at(env)}
    returning kind, workspace_id, user_id, email, created_by_id`);
  return linkOf(row);
}
