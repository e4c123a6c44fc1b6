/** API keys: shown once, kept hashed, bound to one user of one workspace. */
import { sql } from '../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from './identityEnv.ts';
import { hashToken, newToken } from './token.ts';

export const apiKeyScopes = ['read', 'write'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** Tells people and secret scanners what the string is. */
export const apiKeyMark = 'gx_';

export interface ApiKeyInfo {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  readonly userId: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export interface NewApiKey {
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** ISO time, or null for a key that lasts until it is revoked. */
  readonly expiresAt: string | null;
}

export async function createApiKey(env: IdentityEnv, made: NewApiKey): Promise<ApiKeyInfo & { key: string }> {
  const key = `${apiKeyMark}${newToken()}`;
  const info = {
    id: env.ids.next(),
    prefix: key.slice(0, 10),
    name: made.name,
    userId: made.userId,
    scopes: made.scopes,
    createdAt: at(env),
    expiresAt: made.expiresAt,
    lastUsedAt: null,
  };
  await env.db.run(sql`
    insert into core.api_keys (id, key_hash, prefix, name, workspace_id, user_id, scopes, created_at, expires_at)
    values (${info.id}, ${hashToken(key)}, ${info.prefix}, ${made.name}, ${made.workspaceId}, ${made.userId},
      ${[...made.scopes]}::text[], ${info.createdAt}, ${made.expiresAt})`);
  return { ...info, key };
}

/** Keys that still work, of one user or of everyone in the workspace. */
export async function apiKeysOf(
  env: IdentityEnv,
  workspaceId: string,
  userId: string | null,
): Promise<ApiKeyInfo[]> {
  const rows = await env.db.rows<ApiKeyInfo>(sql`
    select id, prefix, name, user_id as "userId", scopes, created_at as "createdAt", expires_at as "expiresAt",
      last_used_at as "lastUsedAt"
    from core.api_keys
    where workspace_id = ${workspaceId} and (${userId}::uuid is null or user_id = ${userId}::uuid) and revoked_at is null
      and (expires_at is null or expires_at > ${at(env)})
    order by created_at desc, id`);
  return rows.map((row) => ({
    ...row,
    createdAt: isoTime(row.createdAt),
    expiresAt: row.expiresAt && isoTime(row.expiresAt),
    lastUsedAt: row.lastUsedAt && isoTime(row.lastUsedAt),
  }));
}

/** False when there is no such key, or it belongs to someone else than `userId` (null: anyone's). */
export async function revokeApiKey(
  env: IdentityEnv,
  workspaceId: string,
  userId: string | null,
  id: string,
): Promise<boolean> {
  const touched = await env.db.run(sql`
    update core.api_keys set revoked_at = ${at(env)}
    where id = ${id} and workspace_id = ${workspaceId} and (${userId}::uuid is null or user_id = ${userId}::uuid)
      and revoked_at is null`);
  return touched > 0;
}

export async function touchApiKey(env: IdentityEnv, id: string): Promise<void> {
  await env.db.run(sql`update core.api_keys set last_used_at = ${at(env)} where id = ${id}`);
}
