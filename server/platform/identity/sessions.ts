/** Sessions in a browser: made at sign-in, listed to their owner, ended by anyone who may. */
import { sql } from '../../base/sql.ts';
import { at, day, hour, type IdentityEnv, isoTime } from './identityEnv.ts';
import { hashToken, newToken } from './token.ts';

/** A session ends after this long without a request, and after `absolute` in any case. */
export const sessionLife = { idle: 3 * day, absolute: 30 * day, touchEvery: hour / 12 } as const;

export interface SessionInfo {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export async function createSession(
  env: IdentityEnv,
  identityId: string,
  from: { address: string | null; userAgent: string | null },
): Promise<{ token: string; id: string; expiresAt: string }> {
  const token = newToken();
  const id = env.ids.next();
  const expiresAt = at(env, sessionLife.absolute);
  await env.db.run(sql`
    insert into core.sessions (id, token_hash, identity_id, created_at, seen_at, expires_at, address, user_agent)
    values (${id}, ${hashToken(token)}, ${identityId}, ${at(env)}, ${at(env)}, ${expiresAt}, ${from.address},
      ${from.userAgent?.slice(0, 400) ?? null})`);
  await env.db.run(sql`delete from core.sessions where identity_id = ${identityId} and
    (expires_at < ${at(env)} or seen_at < ${at(env, -sessionLife.idle)})`);
  return { token, id, expiresAt };
}

export async function touchSession(
  env: IdentityEnv,
  id: string,
  member: { workspaceId: string; userId: string } | null,
): Promise<void> {
  await env.db.run(sql`update core.sessions set seen_at = ${at(env)} where id = ${id}`);
  if (!member) return;
  await env.db.run(sql`
    update core.members set used_at = ${at(env)} where workspace_id = ${member.workspaceId} and user_id = ${member.userId}`);
}

export async function sessionsOf(env: IdentityEnv, identityId: string): Promise<SessionInfo[]> {
  const rows = await env.db.rows<SessionInfo>(sql`
    select id, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
    from core.sessions
    where identity_id = ${identityId} and expires_at > ${at(env)} and seen_at > ${at(env, -sessionLife.idle)}
    order by seen_at desc, id`);
  return rows.map((row) => ({
    ...row,
    createdAt: isoTime(row.createdAt),
    seenAt: isoTime(row.seenAt),
    expiresAt: isoTime(row.expiresAt),
  }));
}

/** False when the identity has no such session. */
export async function endSession(env: IdentityEnv, identityId: string, id: string): Promise<boolean> {
  return (
    (await env.db.run(sql`delete from core.sessions where id = ${id} and identity_id = ${identityId}`)) > 0
  );
}

/** Ends all sessions of an identity but `except`. */
export async function endSessions(
  env: IdentityEnv,
  identityId: string,
  except: string | null = null,
): Promise<number> {
  return env.db.run(
    sql`delete from core.sessions where identity_id = ${identityId} and id is distinct from ${except}::uuid`,
  );
}
