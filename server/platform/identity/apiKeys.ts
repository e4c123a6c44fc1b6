/** API keys: shown once, kept hashed, bound to one user of one workspace. */
import type { Verb } from '../../../shared/metadata.ts';
import { sql } from '../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from './identityEnv.ts';
import { hashToken, newToken } from './token.ts';

export const apiKeyScopes = ['read', 'write'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** Tells people and secret scanners what the string is. */
export const apiKeyMark = 'gx_';

/** Verbs that a key may use, by object; `*` stands for every object that is not named. */
export type KeyAccess = Readonly<Record<string, readonly Verb[]>>;

export interface KeyLimits {
  /** Null: everything that its user may. With it a key reaches records only, and no administration. */
  readonly access: KeyAccess | null;
  /** Addresses and ranges that it works from; null: anywhere. */
  readonly ranges: readonly string[] | null;
  /** May take exports that are larger than the policy lets pass without a fresh proof, which a program cannot give. */
  readonly largeExports: boolean;
}

export interface ApiKeyInfo extends KeyLimits {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  readonly userId: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  /** The key that takes its place; it works on until `expiresAt`. */
  readonly replacedById: string | null;
}

export interface NewApiKey extends Partial<KeyLimits> {
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** ISO time, or null for a key that lasts until it is revoked. */
  readonly expiresAt: string | null;
}

export async function createApiKey(env: IdentityEnv, made: NewApiKey): Promise<ApiKeyInfo & { key: string }> {
  const key = `${apiKeyMark}${newToken()}`;
  const { access = null, ranges = null, largeExports = false } = made;
  const info = {
    id: env.ids.next(),
    prefix: key.slice(0, 10),
    name: made.name,
    userId: made.userId,
    scopes: made.scopes,
    createdAt: at(env),
    expiresAt: made.expiresAt,
    lastUsedAt: null,
    access,
    ranges,
    largeExports,
    replacedById: null,
  };
  await env.db.run(sql`
    insert into core.api_keys (id, key_hash, prefix, name, workspace_id, user_id, scopes, created_at, expires_at,
      access, ranges, large_exports)
    values (${info.id}, ${hashToken(key)}, ${info.prefix}, ${made.name}, ${made.workspaceId}, ${made.userId},
      ${[...made.scopes]}::text[], ${info.createdAt}, ${made.expiresAt},
      ${access === null ? null : JSON.stringify(access)}::jsonb, ${ranges === null ? null : [...ranges]}::text[],
      ${largeExports})`);
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
      last_used_at as "lastUsedAt", access, ranges, large_exports as "largeExports", replaced_by_id as "replacedById"
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

/** What decides how far a key reaches. */
export type KeyReach = Pick<ApiKeyInfo, 'id' | 'scopes' | 'access'>;

/** Null: the key is unknown, revoked or too old. */
export async function workingKey(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  workspaceId: string,
  id: string,
): Promise<KeyReach | null> {
  const [row] = await env.db.rows<KeyReach>(sql`
    select id, scopes, access from core.api_keys
    where id = ${id}::uuid and workspace_id = ${workspaceId}::uuid and revoked_at is null
      and (expires_at is null or expires_at > ${at(env)}::timestamptz)`);
  return row ?? null;
}

export async function touchApiKey(env: IdentityEnv, id: string): Promise<void> {
  await env.db.run(sql`update core.api_keys set last_used_at = ${at(env)} where id = ${id}`);
}

/**
 * A new key in the place of one that works on for `overlap` milliseconds. It lasts as long as the old one was made for.
 * Null when there is no such key, it was replaced already, or it belongs to someone else than `userId`.
 */
export async function rotateApiKey(
  env: IdentityEnv,
  which: { readonly workspaceId: string; readonly userId: string; readonly id: string },
  overlap: number,
): Promise<(ApiKeyInfo & { key: string }) | null> {
  const old = (await apiKeysOf(env, which.workspaceId, which.userId)).find(({ id }) => id === which.id);
  if (!old || old.replacedById !== null) return null;
  const life = old.expiresAt === null ? null : Date.parse(old.expiresAt) - Date.parse(old.createdAt);
  const expiresAt = life === null ? null : at(env, life);
  const made = await createApiKey(env, { ...old, workspaceId: which.workspaceId, expiresAt });
  const replaced = await env.db.run(sql`
    update core.api_keys set replaced_by_id = ${made.id}, expires_at = least(expires_at, ${at(env, overlap)}::timestamptz)
    where id = ${old.id} and replaced_by_id is null and revoked_at is null`);
  // Somebody else was faster: his new key is the one.
  if (replaced === 0) await revokeApiKey(env, which.workspaceId, which.userId, made.id);
  return replaced === 0 ? null : made;
}
