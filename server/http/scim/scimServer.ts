/** SCIM 2.0 under /scim/v2: its own tokens, its own errors and content type, in a scope of the server by itself. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorFacts } from '../../base/log.ts';
import { loadWorkspaces } from '../../base/workspaces.ts';
import { providerById } from '../../platform/identity/signOn/providers.ts';
import { workspaceOfScimToken } from '../../platform/identity/signOn/scimTokens.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import type { App } from '../appServices.ts';
import type { BurstLimit } from '../burstLimit.ts';
import { isSecure } from '../ownOrigin.ts';
import { contextFor, strangerOf } from '../requestContext.ts';
import { checkStorable } from '../storable.ts';
import { bulk, bulkLimits, bulkResponseSchema } from './scimBulk.ts';
import { ScimError, scimErrorOf } from './scimError.ts';
import { kinds } from './scimKinds.ts';
import { patchOperations } from './scimPatch.ts';
import type { Resource, ScimPlace } from './scimPlace.ts';
import { questionOf, type Show, shownOf } from './scimQuestion.ts';
import { listSchema, resourceTypes, schemas, serviceProviderConfig } from './scimSchemas.ts';

const contentType = 'application/scim+json; charset=utf-8';

const places = new WeakMap<FastifyRequest, ScimPlace>();

/** To be registered under the prefix `/scim/v2`. */
export function scimServer(app: App, limit: BurstLimit) {
  return async (server: FastifyInstance): Promise<void> => {
    server.removeAllContentTypeParsers();
    const json = server.getDefaultJsonParser('error', 'error');
    server.addContentTypeParser(['application/scim+json', 'application/json'], { parseAs: 'string' }, json);
    server.setErrorHandler((error, request, reply) => refuse(app, error, request, reply));
    const nothing = (request: FastifyRequest, reply: FastifyReply) =>
      refuse(app, new ScimError(404, 'There is nothing at this address.'), request, reply);
    server.setNotFoundHandler(nothing);
    // Else the application's page would answer what is not there.
    server.get('/*', nothing);
    server.addHook('onRequest', async (request) => {
      count(limit, strangerOf(request));
      places.set(request, await placeOf(app, limit, request));
    });
    discovery(server);
    for (const name of ['Users', 'Groups'] as const) resources(server, name);
    server.post('/Bulk', { bodyLimit: bulkLimits.maxPayloadSize }, async (request, reply) => {
      const onMistake = (error: unknown) => logMistake(app, error, request);
      const Operations = await bulk(placeOfCall(request), bodyOf(request), onMistake);
      return send(reply, 200, { schemas: [bulkResponseSchema], Operations });
    });
  };
}

async function placeOf(app: App, limit: BurstLimit, request: FastifyRequest): Promise<ScimPlace> {
  const [scheme, token = '', ...rest] = (request.headers.authorization ?? '').split(' ');
  const good = scheme?.toLowerCase() === 'bearer' && rest.length === 0;
  const opened = good ? await workspaceOfScimToken(app.identity, token) : null;
  const workspace =
    opened && (await loadWorkspaces(app.database)).find(({ id }) => id === opened.workspaceId);
  if (!opened || !workspace) throw new ScimError(401, 'A valid token of this workspace is needed.');
  count(limit, `scim ${opened.tokenId}`);
  const actor = systemActor(workspace);
  const ctx = await contextFor(app, { workspace, actor, requestId: request.id, address: request.ip });
  const provider = opened.providerId === null ? null : await providerById(app.identity, opened.providerId);
  const scheme_ = isSecure(request, app.settings) ? 'https' : 'http';
  const base = `${app.settings.baseUrl ?? `${scheme_}://${request.host}`}/scim/v2`;
  return { ctx, base, mapping: provider?.mapping ?? null };
}

function count(limit: BurstLimit, name: string): void {
  if (limit.take(name)?.allowed === false)
    throw new ScimError(429, 'Too many requests; try again in some seconds.');
}

function discovery(server: FastifyInstance): void {
  const base = (request: FastifyRequest) => placeOfCall(request).base;
  const list = (reply: FastifyReply, all: readonly object[]) => sendList(reply, all.length, 1, all);
  server.get('/ServiceProviderConfig', (request, reply) =>
    send(reply, 200, serviceProviderConfig(base(request))),
  );
  server.get('/ResourceTypes', (request, reply) => list(reply, resourceTypes(base(request))));
  server.get('/Schemas', (request, reply) => list(reply, schemas(base(request))));
  server.get<{ Params: { id: string } }>('/Schemas/:id', (request, reply) => {
    const found = schemas(base(request)).find(({ id }) => id === request.params.id);
    if (!found) throw new ScimError(404, 'There is no such schema.');
    return send(reply, 200, found);
  });
}

function resources(server: FastifyInstance, name: keyof typeof kinds): void {
  const kind = kinds[name];
  type One = { Params: { id: string } };
  const checkMatch = (request: FastifyRequest<One>) =>
    kind.checkVersion(placeOfCall(request), request.params.id, request.headers['if-match']);
  server.get(`/${name}`, async (request, reply) => {
    const { show, ...question } = questionOf(request.query);
    const { total, resources: found } = await kind.find(placeOfCall(request), question);
    const shown = found.map((each) => shownOf(each, show));
    return sendList(reply, total, question.page.startIndex, shown);
  });
  server.get<One>(`/${name}/:id`, async (request, reply) => {
    const { show } = questionOf(request.query);
    const found = await kind.get(placeOfCall(request), request.params.id);
    if (request.headers['if-none-match'] === found.meta.version) return reply.code(304).send();
    return sendOne(reply, 200, found, show);
  });
  server.post(`/${name}`, async (request, reply) => {
    const { show } = questionOf(request.query);
    const made = await kind.create(placeOfCall(request), bodyOf(request));
    reply.header('location', String(made.meta.location));
    return sendOne(reply, 201, made, show);
  });
  server.put<One>(`/${name}/:id`, async (request, reply) => {
    const { show } = questionOf(request.query);
    await checkMatch(request);
    const body = bodyOf(request);
    return sendOne(reply, 200, await kind.replace(placeOfCall(request), request.params.id, body), show);
  });
  server.patch<One>(`/${name}/:id`, async (request, reply) => {
    const { show } = questionOf(request.query);
    await checkMatch(request);
    const operations = patchOperations(bodyOf(request));
    return sendOne(reply, 200, await kind.patch(placeOfCall(request), request.params.id, operations), show);
  });
  server.delete<One>(`/${name}/:id`, async (request, reply) => {
    await checkMatch(request);
    await kind.remove(placeOfCall(request), request.params.id);
    return reply.code(204).send();
  });
}

function placeOfCall(request: FastifyRequest): ScimPlace {
  const place = places.get(request);
  if (!place) throw new Error('every SCIM request has its place before it is handled');
  return place;
}

function bodyOf(request: FastifyRequest): unknown {
  checkStorable(request.body, { texts: true });
  return request.body;
}

function sendList(
  reply: FastifyReply,
  totalResults: number,
  startIndex: number,
  found: readonly object[],
): FastifyReply {
  return send(reply, 200, {
    schemas: [listSchema],
    totalResults,
    startIndex,
    itemsPerPage: found.length,
    Resources: found,
  });
}

function sendOne(reply: FastifyReply, status: number, resource: Resource, show: Show): FastifyReply {
  reply.header('etag', resource.meta.version);
  return send(reply, status, shownOf(resource, show));
}

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  return reply.code(status).header('content-type', contentType).send(JSON.stringify(body));
}

function refuse(app: App, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const shaped = scimErrorOf(error);
  if (!shaped) logMistake(app, error, request);
  const { status, body } = shaped ?? scimErrorOf(new ScimError(500, 'Something went wrong on our side.'))!;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return send(reply, status, body);
}

function logMistake(app: App, error: unknown, request: FastifyRequest): void {
  app.log.error('A SCIM request failed', {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url,
    ...errorFacts(error),
  });
}
