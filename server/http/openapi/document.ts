/** The OpenAPI 3.1 document: made from the routes and the metadata that the caller may know. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { type GuardedRoute, isRepeatable, type PublicRoute, type Right, type Route } from '../route.ts';
import { type JsonSchema, reference, schemaOf } from './jsonSchema.ts';
import { objectSchemas, schemaName } from './recordSchemas.ts';
import { sharedSchemas } from './sharedSchemas.ts';

export interface DocumentedObject {
  readonly object: ObjectType;
  readonly fields: readonly FieldMeta[];
}

type AnyRoute = PublicRoute | GuardedRoute;

/** Routes of records are listed for `{object}` in general and, typed, for every object. */
export function openApiDocument(
  routes: readonly Route[],
  objects: readonly DocumentedObject[],
  version: string,
): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (url: string, route: AnyRoute, operation: unknown): void => {
    paths[url] = { ...paths[url], [route.method.toLowerCase()]: operation };
  };
  for (const each of routes) {
    const route = each as unknown as AnyRoute;
    add(route.url, route, operationOf(route));
    if (!typed.has(`${route.method} ${route.url}`)) continue;
    for (const { object } of objects) {
      add(route.url.replace('{object}', object.plural), route, operationOf(route, object));
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guanxi',
      version,
      summary: 'Customer relationship management: the API that the web application itself uses.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      ...new Set(routes.map((route) => route.tag)),
      ...objects.map(({ object }) => object.declaration.pluralLabel.en),
    ].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.assign(
        {},
        sharedSchemas,
        ...objects.map(({ object, fields }) => objectSchemas(object, fields)),
      ),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'guanxi_session' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { apiKey: [] }],
  };
}

const record = '/api/v1/objects/{object}/{id}';
const list = '/api/v1/objects/{object}';
/** Routes whose bodies differ by object; the others are the same for all. */
const typed = new Set([
  `GET ${list}`,
  `POST ${list}`,
  `POST ${list}/query`,
  `GET ${record}`,
  `PATCH ${record}`,
]);

function operationOf(route: AnyRoute, object?: ObjectType): unknown {
  const parameters = [
    ...parametersOf(route, 'path', object),
    ...parametersOf(route, 'query', object),
    ...headersOf(route),
  ];
  return {
    operationId: operationId(route, object),
    summary: route.summary,
    tags: [object ? object.declaration.pluralLabel.en : route.tag],
    ...securityOf(route.right),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(route, object),
    responses: responsesOf(route, object),
  };
}

/** `POST /api/v1/objects/accounts/query` → `postObjectsAccountsQuery`. */
function operationId(route: AnyRoute, object?: ObjectType): string {
  const url = object ? route.url.replace('{object}', object.plural) : route.url;
  const words = url.replace(/^\/api(\/v1)?/, '').split(/[^A-Za-z0-9]+/);
  return [
    route.method.toLowerCase(),
    ...words.filter(Boolean).map((word) => word[0]!.toUpperCase() + word.slice(1)),
  ].join('');
}

function securityOf(right: Right): { security?: unknown } {
  if (right.kind === 'public') return { security: [] };
  return right.kind === 'session' ? { security: [{ session: [] }] } : {};
}

function parametersOf(route: AnyRoute, where: 'path' | 'query', object?: ObjectType): unknown[] {
  const schema = where === 'path' ? route.params : route.query;
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties)
    .filter(([name]) => !(object && where === 'path' && name === 'object'))
    .map(([name, of]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: of,
    }));
}

function headersOf(route: AnyRoute): unknown[] {
  if (route.right.kind === 'public') return [];
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  });
  const headers = [header('Guanxi-Workspace', 'Slug of the workspace; the last one used when absent.')];
  if (route.method === 'PATCH') headers.push(header('If-Match', 'Version that the change was made on.'));
  if (isRepeatable(route)) {
    headers.push(header('Idempotency-Key', 'The same key is carried out once in 24 hours.'));
  }
  return headers;
}

function bodyOf(route: AnyRoute, object?: ObjectType): { requestBody?: unknown } {
  if (route.raw) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (!route.body) return {};
  const own = object && !route.url.endsWith('/query');
  const schema = own ? reference(`${schemaName(object)}Input`) : schemaOf(route.body);
  const required = !route.body.safeParse(undefined).success;
  return { requestBody: { required, content: { 'application/json': { schema } } } };
}

function responsesOf(route: AnyRoute, object?: ObjectType): unknown {
  const status = String(route.status ?? 200);
  const schema = object ? objectAnswer(route, object) : route.answer;
  const type = route.answerType ?? 'application/json';
  const content = route.answerType
    ? { content: { [type]: { schema: { type: 'string', format: 'binary' } } } }
    : schema
      ? { content: { [type]: { schema } } }
      : {};
  return {
    [status]: { description: 'Done.', ...content },
    ...(route.elsewhere === undefined
      ? {}
      : {
          307: {
            description: route.elsewhere,
            headers: { Location: { description: 'Where it is now.', schema: { type: 'string' } } },
          },
        }),
    default: {
      description: 'Refused: a problem document.',
      content: { 'application/problem+json': { schema: reference('Problem') } },
    },
  };
}

function objectAnswer(route: AnyRoute, object: ObjectType): JsonSchema {
  const one = reference(schemaName(object));
  if (route.url === record || route.method === 'PATCH') {
    return route.method === 'GET' ? one : { allOf: [one, reference('WrittenRecord')] };
  }
  if (route.method === 'POST' && route.url === list) return { allOf: [one, reference('WrittenRecord')] };
  return {
    allOf: [reference('ListAnswer'), { type: 'object', properties: { data: { type: 'array', items: one } } }],
  };
}
