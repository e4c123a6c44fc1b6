/** Requests that must be refused, made from the OpenAPI document: members that are not there, values of other kinds, ids of others. */
import { idPlaces, jsonSample, resolved, type Schema, type Schemas } from './jsonSample.ts';
import type { ApiDocument, Question } from './questions.ts';

export interface Ids {
  /** A record in the caller's reach. */
  readonly own: string;
  /** Records out of his reach: of others, of other objects. */
  readonly foreign: readonly string[];
  readonly random: string;
}

/** What a body must never decide. */
const forbidden: Readonly<Record<string, unknown>> = {
  isAdmin: true,
  role: 'administrator',
  workspace: 'other',
  workspaceId: '01900000-0000-7000-8000-0000000000ff',
  version: 99,
  createdAt: '2000-01-01T00:00:00Z',
  createdBy: '01900000-0000-7000-8000-0000000000ff',
  deletedAt: null,
  readers: [1],
  editors: [1],
  passwordHash: 'x',
  password_hash: 'x',
  custom: {},
};

interface Write {
  readonly method: string;
  readonly url: string;
  readonly schema: Schema | null;
}

function writesOf({ paths }: ApiDocument): Write[] {
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      // Sessions and first passwords have tests of their own; these would end what asks.
      .filter(([method]) => !/^\/api\/auth|\/setup$|\/links\/|\/sessions/.test(url) && method !== 'head')
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        url,
        schema: requestBody?.content['application/json']?.schema ?? null,
      })),
  );
}

function pathOf(url: string, id: string): string {
  return url
    .replace('{object}', 'accounts')
    .replace('{relation}', 'contacts')
    .replace('{field}', 'tags')
    .replaceAll(/\{\w+\}/g, id);
}

/** Bodies and addresses that no caller may get through with. */
export function badRequests(document: ApiDocument, ids: Ids): Question[] {
  const { schemas } = document.components;
  return writesOf(document).flatMap(({ method, url, schema }) => {
    const made: Question[] = [];
    const add = (kind: string, id: string, body?: unknown) =>
      made.push({ kind, method, path: pathOf(url, id), ...(body === undefined ? {} : { body }) });
    if (url.includes('{')) {
      const bodies = schema ? [sample(schema, schemas, ids.own)] : [undefined];
      for (const id of [ids.random, ...ids.foreign, 'x', '%00'])
        for (const body of bodies) add('address', id, body);
    }
    if (!schema) return made;
    const whole = sample(schema, schemas, ids.own);
    const object = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? whole : {};
    for (const [name, value] of Object.entries(forbidden)) {
      if (resolved(schema, schemas).properties?.[name]) continue;
      add('assignment', ids.random, { ...object, [name]: value });
    }
    for (const name of Object.keys(object))
      for (const value of [{ in: ["x')"] }, ['x'], -1, '\u0000', null, 'x'.repeat(70_000)])
        add('kind', ids.random, { ...object, [name]: value });
    for (const body of [null, [], 'x', 1, {}]) add('shape', ids.random, body);
    return made;
  });
}

function sample(schema: Schema, schemas: Schemas, id: string): unknown {
  return jsonSample(schema, {
    schemas,
    whole: true,
    at: (_, each) => (each.format === 'uuid' ? id : undefined),
  });
}

/** Each place of a body where an id stands, with an id that is not the caller's to name. */
export function foreignIds(document: ApiDocument, ids: Ids): Question[] {
  const { schemas } = document.components;
  return writesOf(document).flatMap(({ method, url, schema }) => {
    if (!schema || url.includes('{object}')) return [];
    // Who makes a record may bring its id; a taken one is refused by another rule.
    const places = idPlaces(schema, schemas).filter((place) => place.join('.') !== 'id');
    return places.flatMap((place) =>
      [ids.random, ...ids.foreign].map((id) => ({
        kind: place.join('.'),
        method,
        path: pathOf(url, ids.own),
        body: jsonSample(schema, {
          schemas,
          at: (path, each) => {
            const here = path.join('.') === place.join('.');
            if (here) return id;
            if (each.format === 'uuid') return ids.own;
            // The members on the way to the place must be there.
            return undefined;
          },
          along: place,
        }),
      })),
    );
  });
}
