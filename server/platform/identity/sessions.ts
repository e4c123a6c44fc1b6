/** Sessions in a browser: made at sign-in, listed to their owner, ended by anyone who may. */

import { policyBounds, type SignInWay, usualPolicy } from '../../../shared/securityPolicy.ts';
import { sql } from '../../base/sql.ts';
import { type Factor, ownFactors, waysOf } from './factors/ownFactors.ts';
import { at, hour, type IdentityEnv, isoTime, minute } from './identityEnv.ts';
import { type Place, placeOf } from './policy/place.ts';
import { policyJoin, withinPolicy } from './policy/timeLimits.ts';
import { hashToken, newToken } from './token.ts';
import { noteSignIn } from './watch/knownPlaces.ts';

/**
 * Where no policy says otherwise a session ends after `idle` without a request; no policy lets it wait longer than
 * `longestIdle`. `pending` is for giving the second factor.
 */
export const sessionLife = {
  idle: usualPolicy.sessions.idleMinutes * minute,
  longestIdle: policyBounds.idleMinutes[1] * minute,
  pending: 10 * minute,
  touchEvery: 5 * minute,
} as const;

/** `link`: by an invitation or a reset; `setup`: as the first administrator. */
export type SessionWay = SignInWay | 'link' | 'setup';

/** What was proved on the way in. `signOn` as a factor: the other system asked for its own, and that is trusted. */
export interface Proof {
  readonly way: SessionWay;
  readonly factor: Factor | 'signOn' | null;
}

export interface NewSession {
  readonly token: string;
  readonly id: string;
  readonly expiresAt: string;
  /** By which the second factor can be given; empty: the session is whole. */
  readonly ways: readonly Factor[];
}

export interface SessionInfo {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly way: SessionWay;
  readonly factor: string | null;
  /** Which kind of network the address belongs to; nobody is asked where in the world it lies. */
  readonly place: Place | null;
}

/**
 * The only door to a session. Of somebody who has a second factor and did not prove it the session is pending: it opens
 * nothing but the question for that factor, however he came here.
 */
export async function createSession(
  env: IdentityEnv,
  identityId: string,
  from: { address: string | null; userAgent: string | null },
  proof: Proof = { way: 'password', factor: null },
): Promise<NewSession> {
  const ways = proof.factor === null ? waysOf(await ownFactors(env, identityId)) : [];
  const pending = ways.length > 0;
  const token = newToken();
  const id = env.ids.next();
  const expiresAt = at(env, pending ? sessionLife.pending : await longestLife(env, identityId));
  await env.db.run(sql`
    insert into core.sessions
      (id, token_hash, identity_id, created_at, seen_at, expires_at, address, user_agent, pending, way, factor, proved_at)
    values (${id}, ${hashToken(token)}, ${identityId}, ${at(env)}, ${at(env)}, ${expiresAt}, ${from.address},
      ${from.userAgent?.slice(0, 400) ?? null}, ${pending}, ${proof.way}, ${proof.factor}, ${pending ? null : at(env)})`);
  await env.db.run(sql`
    delete from core.sessions
    where identity_id = ${identityId} and (expires_at < ${at(env)} or seen_at < ${at(env, -sessionLife.longestIdle)})`);
  if (!pending) await noteSignIn(env, identityId, from);
  return { token, id, expiresAt, ways };
}

/** In milliseconds: of several workspaces the one that keeps sessions longest. Each still ends them by its own policy. */
async function longestLife(env: IdentityEnv, identityId: string): Promise<number> {
  const [row] = await env.db.rows<{ hours: number | null }>(sql`
    select max(coalesce((p.document #>> '{sessions,absoluteHours}')::int, ${usualPolicy.sessions.absoluteHours}::int)) as hours
    from core.members m ${policyJoin(sql`m.workspace_id`)}
    where m.identity_id = ${identityId} and m.active`);
  return (row?.hours ?? usualPolicy.sessions.absoluteHours) * hour;
}

/** The person showed again who he is; the first factor of somebody who just set one up counts as proved here. */
export async function markProved(
  env: IdentityEnv,
  sessionId: string,
  factor: Factor | null = null,
): Promise<void> {
  await env.db.run(sql`
    update core.sessions set proved_at = ${at(env)}, factor = coalesce(${factor}, factor)
    where id = ${sessionId} and not pending`);
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
  const rows = await env.db.rows<Omit<SessionInfo, 'place'>>(sql`
    select s.id, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.address,
      s.user_agent as "userAgent", s.way, s.factor
    from core.sessions s
    where s.identity_id = ${identityId} and not s.pending and s.expires_at > ${at(env)}
      and exists (
        select 1 from core.members m ${policyJoin(sql`m.workspace_id`)}
        where m.identity_id = s.identity_id and m.active and ${withinPolicy(env)})
    order by s.seen_at desc, s.id`);
  return rows.map((row) => ({
    ...row,
    place: placeOf(row.address),
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
