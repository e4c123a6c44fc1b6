/** From a request to the context that everything below works with. */
import type { FastifyRequest } from 'fastify';
import { addressGroup } from '../base/addressGroup.ts';
import { errorFacts } from '../base/log.ts';
import { Problem } from '../base/problem.ts';
import type { Actor, Context } from '../platform/context.ts';
import { apiKeyMark, touchApiKey } from '../platform/identity/apiKeys.ts';
import type { Caller } from '../platform/identity/callers.ts';
import { minute } from '../platform/identity/identityEnv.ts';
import { sessionLife, touchSession } from '../platform/identity/sessions.ts';
import { actorWithComputed } from '../platform/metadata/computed/rights.ts';
import { actorFor } from '../platform/permissions/actors.ts';
import { keyActor } from '../platform/permissions/keyActor.ts';
import { userSeen } from '../platform/permissions/lastSeen.ts';
import type { App } from './appServices.ts';
import { readSessionCookie } from './sessionCookie.ts';

/** What a caller is counted by as long as nobody knows who he is. */
export function strangerOf(request: FastifyRequest): string {
  return `address ${addressGroup(request.ip)}`;
}

/** The secret that a request carries: an API key before a cookie. */
export function credentialOf(request: FastifyRequest, app: App): { secret: string; cookie: boolean } | null {
  const authorization = request.headers.authorization;
  if (authorization !== undefined) {
    const [scheme, key, ...rest] = authorization.split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !key?.startsWith(apiKeyMark) || rest.length > 0) return null;
    return { secret: key, cookie: false };
  }
  const token = readSessionCookie(request, app.settings);
  // A key is a program's: in a cookie somebody else planted it.
  return token === null || token.startsWith(apiKeyMark) ? null : { secret: token, cookie: true };
}

function slugOf(request: FastifyRequest): string | null {
  // A picture in a page sends no headers, so its address says it (where the route takes it; see routes/files.ts).
  const { workspace } = (request.query ?? {}) as { readonly workspace?: unknown };
  const slug = request.headers['guanxi-workspace'] ?? workspace;
  return typeof slug === 'string' && slug !== '' ? slug : null;
}

/** Whether the secret is known to open something; if not, asking who it is costs a look-up. */
export function isRemembered(request: FastifyRequest, app: App, secret: string): boolean {
  return app.callers.knows(secret, slugOf(request));
}

/** Throws `unauthorized`. A caller that is a user of no workspace, or not of the one named, is `not_found`. */
export async function callerOf(
  request: FastifyRequest,
  app: App,
  secret: string,
  { passive = false } = {},
): Promise<Caller> {
  const caller = await app.callers.find(secret, slugOf(request));
  if (!caller) throw new Problem('unauthorized');
  if (!passive) writeDown(app, caller);
  return caller;
}

/** When a session or key was last used, at once and then once in five minutes, never in the request's way. */
function writeDown(app: App, caller: Caller): void {
  const now = app.clock.now();
  // The first request of a session or key is written down whenever it comes.
  const first = Date.parse(caller.createdAt) === caller.seenAt;
  // Often enough that a short idle time-out never ends a session that is in use.
  const often = Math.min(sessionLife.touchEvery, (caller.policy.sessions.idleMinutes * minute) / 10);
  if (!first && now - caller.seenAt < often) return;
  caller.seenAt = now;
  const member = caller.member && { workspaceId: caller.member.workspace.id, userId: caller.member.userId };
  const done =
    caller.kind === 'apiKey'
      ? touchApiKey(app.identity, caller.id)
      : touchSession(app.identity, caller.id, member);
  const seen = caller.member && userSeen(app.database, caller.member.workspace, caller.member.userId, now);
  Promise.all([done, seen]).catch((error: unknown) =>
    app.log.warn('The last use of a session could not be written', errorFacts(error)),
  );
}

export async function contextOf(request: FastifyRequest, app: App, caller: Caller): Promise<Context> {
  if (!caller.member) {
    throw new Problem('not_found', {
      detail: {
        en: 'There is no such workspace, or you are not in it.',
        zh: '工作区不存在，或您不是其成员。',
      },
    });
  }
  const { workspace, userId } = caller.member;
  const actor = await actorFor(app.database, workspace, userId);
  if (!actor) throw new Problem('unauthorized');
  return contextFor(app, {
    workspace,
    actor: caller.kind === 'apiKey' ? rememberedKeyActor(actor, caller) : actor,
    requestId: request.id,
    address: request.ip,
  });
}

/** By the user's actor, which is a new one where his rights changed; then by key. */
const keyActors = new WeakMap<Actor, Map<string, Actor>>();

function rememberedKeyActor(user: Actor, caller: Caller): Actor {
  const known = keyActors.get(user) ?? new Map<string, Actor>();
  keyActors.set(user, known);
  let actor = known.get(caller.id);
  if (!actor) {
    const { id, scopes, keyLimits } = caller;
    actor = keyActor(user, { id, scopes, access: keyLimits?.access ?? null });
    known.set(caller.id, actor);
  }
  return actor;
}

export async function contextFor(
  app: App,
  made: Pick<Context, 'workspace' | 'actor' | 'requestId' | 'address'>,
): Promise<Context> {
  const { workspace, actor } = made;
  const env = {
    language: actor.language,
    timeZone: actor.timeZone,
    currency: workspace.currency,
    country: workspace.country,
  };
  const registry = await app.registries.of(app.database, workspace);
  return {
    ...made,
    actor: actorWithComputed(actor, registry, env),
    db: app.database,
    database: app.database,
    clock: app.clock,
    ids: app.ids,
    log: app.log,
    registry,
    env,
  };
}
