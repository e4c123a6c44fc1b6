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
import { ScimError, scimErrorOf } from './scimError.ts';
import { parseFilter } from './scimFilter.ts';
import {
  createGroup,
  findGroups,
  getGroup,
  groupFilters,
  patchGroup,
  removeGroup,
  replaceGroup,
} from './scimGroups.ts';
import { patchBody } from './scimPatch.ts';
import type { Page, Resource, ScimPlace } from './scimPlace.ts';
import { listSchema, mostAtOnce, resourceTypes, schemas, serviceProviderConfig } from './scimSchemas.ts';
import {
  createUser,
  findUsers,
  getUser,
  patchUser,
  removeUser,
  replaceUser,
  userFilters,
} from './scimUsers.ts';

const contentType = 'application/scim+json; charset=utf-8';

const kinds = {
  Users: {
    filters: userFilters,
    find: findUsers,
    get: getUser,
    create: createUser,
    replace: replaceUser,
    patch: patchUser,
    remove: removeUser,
  },
  Groups: {
    filters: groupFilters,
    find: findGroups,
    get: getGroup,
    create: createGroup,
    replace: replaceGroup,
    patch: patchGroup,
    remove: removeGroup,
  },
} as const;

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
  const base = (request: FastifyRequest) => places.get(request)!.base;
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
  const place = (request: FastifyRequest) => places.get(request)!;
  server.get(`/${name}`, async (request, reply) => {
    const { filter, page, without } = questionOf(request.query, kind.filters);
    const { total, resources: found } = await kind.find(place(request), filter, page);
    return sendList(
      reply,
      total,
      page.startIndex,
      found.map((each) => left(each, without)),
    );
  });
  server.get<One>(`/${name}/:id`, async (request, reply) => {
    const { without } = questionOf(request.query, kind.filters);
    const found = await kind.get(place(request), request.params.id);
    if (request.headers['if-none-match'] === found.meta.version) return reply.code(304).send();
    return sendOne(reply, 200, left(found, without));
  });
  server.post(`/${name}`, async (request, reply) => {
    const made = await kind.create(place(request), bodyOf(request));
    reply.header('location', String(made.meta.location));
    return sendOne(reply, 201, made);
  });
  server.put<One>(`/${name}/:id`, async (request, reply) => {
    await checkMatch(request, kind.get);
    return sendOne(reply, 200, await kind.replace(place(request), request.params.id, bodyOf(request)));
  });
  server.patch<One>(`/${name}/:id`, async (request, reply) => {
    await checkMatch(request, kind.get);
    const body = patchBody.safeParse(bodyOf(request));
    if (!body.success)
      throw new ScimError(400, 'Operations with op, path and value are expected.', 'invalidSyntax');
    return sendOne(reply, 200, await kind.patch(place(request), request.params.id, body.data.Operations));
  });
  server.delete<One>(`/${name}/:id`, async (request, reply) => {
    await checkMatch(request, kind.get);
    await kind.remove(place(request), request.params.id);
    return reply.code(204).send();
  });
}

function bodyOf(request: FastifyRequest): unknown {
  checkStorable(request.body, { texts: true });
  return request.body;
}

async function checkMatch(
  request: FastifyRequest<{ Params: { id: string } }>,
  get: (place: ScimPlace, id: string) => Promise<Resource>,
): Promise<void> {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  const { meta } = await get(places.get(request)!, request.params.id);
  if (meta.version !== wanted) throw new ScimError(412, 'It was changed meanwhile; read it again.');
}

function questionOf(query: unknown, filters: readonly string[]) {
  const { filter, startIndex, count, excludedAttributes } = query as Readonly<Record<string, unknown>>;
  const whole = (value: unknown, fallback: number) => {
    if (value === undefined) return fallback;
    if (typeof value !== 'string' || !/^-?\d{1,9}$/.test(value))
      throw new ScimError(400, 'startIndex and count are whole numbers.', 'invalidValue');
    return Number(value);
  };
  const page: Page = {
    startIndex: Math.max(1, whole(startIndex, 1)),
    count: Math.min(mostAtOnce, Math.max(0, whole(count, 100))),
  };
  return {
    filter: typeof filter === 'string' && filter !== '' ? parseFilter(filter, filters) : [],
    page,
    without:
      typeof excludedAttributes === 'string' ? excludedAttributes.split(',').map((name) => name.trim()) : [],
  };
}

/** Without the attributes that the client does not want; what every resource has stays. */
function left(resource: Resource, without: readonly string[]): Resource {
  const always = ['schemas', 'id', 'meta'];
  const entries = Object.entries(resource).filter(
    ([name]) => always.includes(name) || !without.includes(name),
  );
  return Object.fromEntries(entries) as unknown as Resource;
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

function sendOne(reply: FastifyReply, status: number, resource: Resource): FastifyReply {
  reply.header('etag', resource.meta.version);
  return send(reply, status, resource);
}

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  return reply.code(status).header('content-type', contentType).send(JSON.stringify(body));
}

function refuse(app: App, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const shaped = scimErrorOf(error);
  if (!shaped) {
    app.log.error('A SCIM request failed', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      ...errorFacts(error),
    });
  }
  const { status, body } = shaped ?? scimErrorOf(new ScimError(500, 'Something went wrong on our side.'))!;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return send(reply, status, body);
}
