/** Puts one route into Fastify: who calls, may he, what did he send, do it, answer. In this order, for every route. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sqlStateOf } from '../base/openDatabase.ts';
import { Problem } from '../base/problem.ts';
import type { Context } from '../platform/context.ts';
import type { Caller } from '../platform/identity/callers.ts';
import { get } from '../platform/query/reader.ts';
import type { App } from './appServices.ts';
import { auditedRequest } from './auditedRequest.ts';
import type { BurstLimit } from './burstLimit.ts';
import { checkGate } from './gate.ts';
import { HttpAnswer, type RecordReference } from './httpAnswer.ts';
import { once } from './idempotency.ts';
import { checked } from './input.ts';
import { isOwnPage } from './ownOrigin.ts';
import { callerOf, contextOf, credentialOf, isRemembered, strangerOf } from './requestContext.ts';
import { type GuardedRoute, isRepeatable, type PublicRoute, type Right, type Route } from './route.ts';
import { checkStepUp } from './stepUp.ts';
import { checkStorable } from './storable.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the caller is known: for the language of errors. */
    guanxi: Context | null;
  }
}

const defaultBodyLimit = 1024 * 1024;
/** A day, in milliseconds. */
const streamTimeout = 86_400_000;

export function registerRoute(server: FastifyInstance, app: App, limit: BurstLimit, declared: Route): void {
  // Declared with the types of its own schemas, which have checked what it is given.
  const route = declared as unknown as PublicRoute | GuardedRoute;
  server.route({
    method: route.method,
    url: route.url.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    // A stream may take as long as its client reads.
    ...(route.raw || route.answerType ? { handlerTimeout: streamTimeout } : {}),
    onRequest: isGuarded(route)
      ? async (request, reply) => {
          const caller = await identify(app, limit, route, request, reply);
          request.guanxi = await contextOf(request, app, caller);
          await checkGate(app, request.guanxi, caller, route);
          // By this a page notices that what it knows of objects and fields is old.
          reply.header('guanxi-metadata-version', request.guanxi.workspace.metadataVersion);
          permit(request.guanxi, caller, route, request);
          callers.set(request, caller);
        }
      : async (request, reply) => {
          count(limit, strangerOf(request), reply);
          // A cookie or not: nobody signs a visitor in from a foreign page.
          const foreign = route.method !== 'GET' && !isOwnPage(request, app.settings, { strict: false });
          if (foreign && !route.fromElsewhere) throw foreignPage();
        },
    handler: async (request, reply) => {
      checkStorable(request.query, { texts: true });
      // Texts in fields of records the writer checks, who names the field.
      if (!route.raw) checkStorable(request.body, { texts: route.right.kind !== 'record' });
      const given = {
        app,
        request,
        reply,
        params: checked(route.params, request.params, 'path'),
        query: checked(route.query, request.query, 'query'),
        body: route.raw ? request.body : checked(route.body, request.body ?? undefined, 'body'),
      };
      if (isGuarded(route)) {
        const asked = {
          ctx: request.guanxi!,
          caller: callers.get(request)!,
          params: given.params,
          body: given.body,
        };
        await checkStepUp(app, route.stepUp, asked);
      }
      const answer = isGuarded(route) ? await guardedTwice(app, route, given) : await route.handler(given);
      if (isGuarded(route) && route.right.kind === 'record') app.reads.count(request.guanxi!, answer);
      return send(reply, answer, route.status ?? 200);
    },
  });
}

const callers = new WeakMap<FastifyRequest, Caller>();

function isGuarded(route: PublicRoute | GuardedRoute): route is GuardedRoute {
  return route.right.kind !== 'public';
}

async function identify(
  app: App,
  limit: BurstLimit,
  route: GuardedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const credential = credentialOf(request, app);
  if (!credential) {
    count(limit, strangerOf(request), reply);
    throw new Problem('unauthorized');
  }
  if (credential.cookie && route.method !== 'GET' && !isOwnPage(request, app.settings, { strict: true }))
    throw foreignPage();
  const stranger = strangerOf(request);
  const remembered = isRemembered(request, app, credential.secret);
  // A stranger until he is found: whoever tries one key after another is slowed down by his address.
  if (!remembered) count(limit, stranger, reply);
  const caller = await callerOf(request, app, credential.secret, { passive: route.passive === true });
  if (!remembered) limit.giveBack(stranger);
  count(limit, caller.id, reply);
  // Who gave the password only is nobody yet, whatever he asks for.
  if (caller.pending) throw new Problem('second_factor_required');
  return caller;
}

function count(limit: BurstLimit, name: string, reply: FastifyReply): void {
  const allowance = limit.take(name);
  if (!allowance) return;
  reply.header('ratelimit-limit', allowance.limit);
  reply.header('ratelimit-remaining', allowance.remaining);
  reply.header('ratelimit-reset', allowance.seconds);
  if (!allowance.allowed) throw new Problem('rate_limited', { params: { seconds: allowance.seconds } });
}

function foreignPage(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'The request does not come from our own pages: send Origin with the address of this server, or use an API key.',
      zh: '请求并非来自本系统页面：请在 Origin 中发送本服务器地址，或使用 API 密钥。',
    },
  });
}

/** What the route's declared right says; which records it reaches, the reader and the writer decide. */
function permit(ctx: Context, caller: Caller, route: GuardedRoute, request: FastifyRequest): void {
  if (
    caller.kind === 'apiKey' &&
    !caller.scopes.includes('write') &&
    route.method !== 'GET' &&
    !route.reads
  ) {
    throw new Problem('forbidden', {
      detail: { en: 'This API key may only read.', zh: '此 API 密钥只有读取权限。' },
    });
  }
  if (!allows(ctx, caller, route.right, request)) throw new Problem('forbidden');
}

function allows(ctx: Context, caller: Caller, right: Right, request: FastifyRequest): boolean {
  switch (right.kind) {
    case 'public':
    case 'signedIn':
      return true;
    case 'session':
      return caller.kind === 'session';
    case 'admin':
      return ctx.actor.rights.may(right.right);
    case 'record': {
      const plural = (request.params as { object?: unknown }).object;
      const object = typeof plural === 'string' ? ctx.registry.byPlural(plural) : undefined;
      // An object that the caller may not read at all answers like one that does not exist.
      if (!object || ctx.actor.rights.rows(object.name, 'read') === null) throw new Problem('not_found');
      return ctx.actor.rights.rows(object.name, right.verb) !== null;
    }
  }
}

type Given = Omit<Parameters<GuardedRoute['handler']>[0], 'ctx' | 'caller'>;

/** Tables, columns or types that are not there, or no longer: the shape of the workspace was changed meanwhile. */
const otherShape: ReadonlySet<string> = new Set(['42703', '42P01', '0A000']);

/** A request that met another shape of the workspace than it knew is done once more, with what is known by now. */
async function guardedTwice(app: App, route: GuardedRoute, given: Given): Promise<unknown> {
  const { request } = given;
  const ctx = request.guanxi!;
  try {
    return await guarded(route, given, ctx, callers.get(request)!);
  } catch (error) {
    const credential = credentialOf(request, app);
    if (route.raw || credential === null || !otherShape.has(sqlStateOf(error))) throw error;
    app.callers.forget();
    app.registries.forget(ctx.workspace);
    const caller = await callerOf(request, app, credential.secret);
    request.guanxi = await contextOf(request, app, caller);
    permit(request.guanxi, caller, route, request);
    return guarded(route, given, request.guanxi, caller);
  }
}

async function guarded(route: GuardedRoute, given: Given, ctx: Context, caller: Caller): Promise<unknown> {
  const { request } = given;
  const key = request.headers['idempotency-key'];
  const handle = (inside: Context) =>
    auditedRequest(inside, route as Route, given, () => route.handler({ ...given, ctx: inside, caller }));
  if (typeof key !== 'string' || !isRepeatable(route)) return handle(ctx);
  return once(
    ctx,
    { key, method: route.method, url: request.url, body: given.body },
    async (inside) => {
      const answer = await handle(inside);
      return answer instanceof HttpAnswer ? answer : new HttpAnswer(route.status ?? 200, answer);
    },
    readAgain,
  );
}

async function readAgain(ctx: Context, { object, id }: RecordReference): Promise<unknown> {
  const record = await get(ctx, ctx.registry.object(object), id);
  if (!record) throw new Problem('not_found');
  return record;
}

function send(reply: FastifyReply, answer: unknown, status: number): FastifyReply {
  if (reply.sent) return reply;
  if (!(answer instanceof HttpAnswer)) return sendBody(reply, status, answer);
  for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value);
  return sendBody(reply, answer.status, answer.body);
}

function sendBody(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  reply.code(status);
  if (body === undefined) return reply.send();
  if (typeof body === 'object' && body !== null && 'pipe' in body) return reply.send(body);
  reply.header('content-type', 'application/json; charset=utf-8');
  return reply.send(JSON.stringify(body));
}
