/** Tokens by which a directory provisions people (SCIM): shown once, kept hashed, good for that and nothing else. */
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime, minute } from '../identityEnv.ts';
import { hashToken, newToken } from '../token.ts';

export const scimTokenMark = 'gxs_';

export interface ScimTokenInfo {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  /** Whose mapping of groups to roles holds; null: groups give no roles. */
  readonly providerId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export async function createScimToken(
  env: IdentityEnv,
  made: {
    readonly workspaceId: string;
    readonly name: string;
    readonly providerId: string | null;
    readonly expiresAt: string | null;
    readonly createdById: string | null;
  },
): Promise<ScimTokenInfo & { token: string }> {
  const token = `${scimTokenMark}${newToken()}`;
  const info = {
    id: env.ids.next(),
    prefix: token.slice(0, 10),
    name: made.name,
    providerId: made.providerId,
    createdAt: at(env),
    expiresAt: made.expiresAt,
    lastUsedAt: null,
  };
  await env.db.run(sql`
    insert into core.scim_tokens (id, workspace_id, token_hash, prefix, name, provider_id, created_by_id, created_at,
      expires_at)
    values (${info.id}, ${made.workspaceId}, ${hashToken(token)}, ${info.prefix}, ${made.name}, ${made.providerId}, ${made.createdById},
      ${info.createdAt}, ${made.expiresAt})`);
  return { ...info, token };
}

export async function scimTokensOf(env: IdentityEnv, workspaceId: string): Promise<ScimTokenInfo[]> {
  const rows = await env.db.rows<ScimTokenInfo>(sql`
    select id, prefix, name, provider_id as "providerId", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
    from core.scim_tokens
    where workspace_id = ${workspaceId} and revoked_at is null and (expires_at is null or expires_at > ${at(env)})
    order by created_at desc, id`);
  return rows.map((row) => ({
    ...row,
    createdAt: isoTime(row.createdAt),
    expiresAt: row.expiresAt && isoTime(row.expiresAt),
    lastUsedAt: row.lastUsedAt && isoTime(row.lastUsedAt),
  }));
}

export async function revokeScimToken(env: IdentityEnv, workspaceId: string, id: string): Promise<boolean> {
  const touched = await env.db.run(sql`
    update core.scim_tokens set revoked_at = ${at(env)}
    where id = ${id} and workspace_id = ${workspaceId} and revoked_at is null`);
  return touched > 0;
}

/** The workspace that a token opens; null for one that is unknown, revoked or too old. Its use is noted now and then. */
export async function workspaceOfScimToken(
  env: IdentityEnv,
  token: string,
): Promise<{ tokenId: string; workspaceId: string; providerId: string | null } | null> {
  if (!token.startsWith(scimTokenMark)) return null;
  const [row] = await env.db.rows<{
    id: string;
    workspace_id: string;
    provider_id: string | null;
    stale: boolean;
  }>(sql`
    select id, workspace_id, provider_id, last_used_at is null or last_used_at < ${at(env, -minute)} as stale from core.scim_tokens
    where token_hash = ${hashToken(token)} and revoked_at is null and (expires_at is null or expires_at > ${at(env)})`);
  if (!row) return null;
  if (row.stale)
    await env.db.run(sql`update core.scim_tokens set last_used_at = ${at(env)} where id = ${row.id}`);
  return { tokenId: row.id, workspaceId: row.workspace_id, providerId: row.provider_id };
}
