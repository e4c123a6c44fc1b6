/** The web server of the product: Fastify with every limit set, one error handler, and the routes. */
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
} from 'fastify';
import { languageOf } from '../../shared/labels.ts';
import { errorFacts } from '../base/log.ts';
import { Problem } from '../base/problem.ts';
import { Callers } from '../platform/identity/callers.ts';
import { LiveHub } from '../platform/notify/live/liveHub.ts';
import { apiDocs } from './apiDocs.ts';
import type { App, AppServices, HttpSettings } from './appServices.ts';
import { BurstLimit } from './burstLimit.ts';
import { checkSpelling } from './oneSpelling.ts';
import { operations } from './operations.ts';
import { isSecure } from './ownOrigin.ts';
import { documentOf, problemOf } from './problemDocument.ts';
import { ReadCounter } from './readCounter.ts';
import { registerRoute } from './registerRoute.ts';
import { contextFor } from './requestContext.ts';
import { routes } from './routes/routes.ts';
import { scimServer } from './scim/scimServer.ts';
import { dataHeaders, strictTransport } from './securityHeaders.ts';
import { securityTxt } from './securityTxt.ts';
import { shareLimit } from './sharedLimit.ts';
import { answerUnreadable } from './unreadable.ts';
import { webFiles } from './webFiles.ts';

const second = 1000;
const patience = {
  requestTimeout: 900 * second,
  connectionTimeout: 60 * second,
  // Longer than proxies keep an idle connection (60 s as a rule): else one is used while it is being closed.
  keepAliveTimeout: 75 * second,
} as const;

/** Fastify leaves the limits of a server that it did not make to whoever made it. */
function overTls(tls: NonNullable<HttpSettings['tls']>): FastifyServerFactory {
  return (handler) => {
    const server = createServer(tls, handler);
    server.requestTimeout = patience.requestTimeout;
    server.keepAliveTimeout = patience.keepAliveTimeout;
    server.setTimeout(patience.connectionTimeout);
    // Both kinds of server have the methods that are used; the types know one of them.
    return server as unknown as Server;
  };
}

export interface HttpApp {
  readonly server: FastifyInstance;
  readonly app: App;
  /** For what other processes say on `usedChannel`. */
  readonly heardOfRequests: (said: string | null) => void;
}

export async function createApp(services: AppServices): Promise<HttpApp> {
  const identity = { db: services.database, clock: services.clock, ids: services.ids };
  const live = new LiveHub({
    ...services,
    identity,
    contextFor: (workspace, actor) => contextFor(app, { workspace, actor, requestId: '', address: null }),
  });
  const app: App = {
    ...services,
    identity,
    callers: new Callers(identity),
    live,
    reads: new ReadCounter(identity, services.log),
  };
  const { tls, baseUrl } = services.settings;
  const byTls = !tls && baseUrl?.startsWith('https:') === true;
  /** What stands on every answer. */
  function greet(request: FastifyRequest, reply: FastifyReply): void {
    reply.headers(dataHeaders);
    reply.header('x-request-id', request.id);
    // A browser would keep to TLS for every port of `localhost`, also where other programs have none.
    if (!tls && isSecure(request, services.settings)) reply.headers(strictTransport);
  }
  const server = Fastify({
    ...(tls ? { serverFactory: overTls(tls) } : {}),
    logger: false,
    trustProxy: services.settings.trustedProxies.length > 0 ? [...services.settings.trustedProxies] : false,
    genReqId: () => services.ids.next(),
    // A whole request, its body included: the handler's time-out for all, more for uploads, whose body is the work.
    ...patience,
    handlerTimeout: 30 * second,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // One spelling per route: what is not exactly it is not found, so no check can be walked around.
    routerOptions: {
      caseSensitive: true,
      ignoreTrailingSlash: false,
      ignoreDuplicateSlashes: false,
      maxParamLength: 300,
    },
    exposeHeadRoutes: false,
    // Nothing is known of the request but that people come by TLS.
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, byTls ? strictTransport : {}),
    // An address that cannot be read fails before any hook.
    frameworkErrors: (error, request, reply) => {
      greet(request, reply);
      return refuse(app, error, request, reply);
    },
  });
  server.server.headersTimeout = 10 * second;
  server.server.maxHeadersCount = 100;
  // Fastify reads text/plain by itself; a foreign page may send it without asking, so nothing here takes it.
  server.removeContentTypeParser('text/plain');
  server.decorateRequest('guanxi', null);
  server.addHook('onRequest', async (request, reply) => {
    greet(request, reply);
    checkSpelling(request);
  });
  server.setErrorHandler<FastifyError>((error, request, reply) => refuse(app, error, request, reply));
  server.setNotFoundHandler((request, reply) => refuse(app, notFound(), request, reply));

  // Open streams would keep the server from closing.
  server.addHook('preClose', async () => live.close());
  server.addHook('onClose', () => app.reads.write());

  const limit = new BurstLimit(services.clock, services.settings.requestsPerSecond);
  const shared = shareLimit(limit, services.database, services.log);
  server.addHook('onClose', async () => shared.stop());
  for (const route of routes) if (!route.raw) registerRoute(server, app, limit, route);
  // Bodies that are streams of bytes, whatever they call themselves, in a scope of their own.
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of routes) if (route.raw) registerRoute(scope, app, limit, route);
  });
  await server.register(scimServer(app, limit), { prefix: '/scim/v2' });
  operations(server, app);
  securityTxt(server, app);
  await apiDocs(server);
  if (services.settings.webRoot !== null) await webFiles(server, services.settings.webRoot);
  return { server, app, heardOfRequests: shared.heard };
}

function notFound(): Problem {
  return new Problem('not_found', {
    detail: { en: 'There is nothing at this address.', zh: '此地址不存在。' },
  });
}

function refuse(app: App, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (!problem) {
    app.log.error('A request failed', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      ...errorFacts(error),
    });
  }
  const language = request.guanxi?.actor.language ?? languageOf(request.headers['accept-language']);
  const { seconds } = problem?.params ?? {};
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  else if (problem?.code === 'unavailable') reply.header('retry-after', 2);
  if (problem?.code === 'unauthorized') reply.header('www-authenticate', 'Bearer');
  const document = documentOf(problem, language, request.id);
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}
