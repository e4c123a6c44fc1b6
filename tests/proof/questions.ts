/** Everything that can be asked of the product, made from its OpenAPI document: a new route, parameter or field joins by itself. */
import type { Asked } from '../server.ts';
import { jsonSample, type Schema, type Schemas } from './jsonSample.ts';
import { tidyingQuestions } from './tidyingQuestions.ts';

export interface Question {
  /** What kind of way to a value it is: `sort`, `filter`, `search` … */
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Asked['query'];
  readonly body?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

export interface FieldFacts {
  readonly name: string;
  readonly type: string;
  readonly targets?: readonly string[];
}

export interface ObjectFacts {
  readonly name: string;
  readonly plural: string;
  readonly fields: readonly FieldFacts[];
}

export interface Asking {
  readonly document: ApiDocument;
  readonly objects: readonly ObjectFacts[];
  readonly ids: ReadonlyMap<string, string>;
  /** Texts that somebody might guess: values of both worlds and their beginnings. */
  readonly guesses: readonly string[];
  /** Fields by object that are asked about in every way; of all others each way once. */
  readonly closed: Readonly<Record<string, readonly string[]>>;
}

const operators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
  'isNull',
  'in',
  'nin',
  'eqExact',
];

export function questions(asking: Asking): Question[] {
  return [
    ...asking.objects.flatMap((object) => aboutObject(object, asking)),
    ...tidyingQuestions(asking),
    ...ofEveryRoute(asking),
  ];
}

function aboutObject(object: ObjectFacts, asking: Asking): Question[] {
  const { plural } = object;
  const path = `/objects/${plural}`;
  const made: Question[] = [
    { kind: 'list', method: 'GET', path, query: { count: 'exact' } },
    { kind: 'list', method: 'GET', path, query: { fields: '*', deleted: 'only', count: 'exact' } },
    { kind: 'fields', method: 'GET', path, query: { fields: '*' } },
    { kind: 'changes', method: 'GET', path: `${path}/changes` },
    { kind: 'layout', method: 'GET', path: `${path}/layout` },
  ];
  for (const guess of asking.guesses)
    made.push({ kind: 'search', method: 'GET', path, query: { search: guess, count: 'exact' } });
  for (const field of object.fields) {
    const closed = asking.closed[object.name]?.includes(field.name) ?? false;
    made.push(...aboutField(field.name, path, closed ? asking.guesses : asking.guesses.slice(0, 1), closed));
    // What lies behind a record that is looked up.
    for (const target of field.targets ?? []) {
      for (const behind of ['name', ...(asking.closed[target] ?? [])])
        made.push(...aboutField(`${field.name}.${behind}`, path, asking.guesses.slice(0, 2), false));
    }
  }
  for (const [name, id] of asking.ids) {
    if (!name.startsWith('@')) continue;
    const record = `${path}/${id}`;
    made.push(
      { kind: 'record', method: 'GET', path: record, query: { fields: '*' } },
      { kind: 'history', method: 'GET', path: `${record}/history` },
      { kind: 'record', method: 'GET', path: record, query: { asOf: '2090-01-01T00:00:00Z' } },
      ...object.fields
        .filter((field) => asking.closed[object.name]?.includes(field.name))
        .map(({ name: field }) => ({
          kind: 'history',
          method: 'GET',
          path: `${record}/history`,
          query: { field },
        })),
    );
  }
  return made;
}

/** Every way in which a list can be asked about one field. */
function aboutField(field: string, path: string, guesses: readonly string[], closely: boolean): Question[] {
  const query = `${path}/query`;
  const post = (kind: string, body: unknown): Question => ({ kind, method: 'POST', path: query, body });
  const made: Question[] = [
    { kind: 'fields', method: 'GET', path, query: { fields: `id,${field}` } },
    { kind: 'sort', method: 'GET', path, query: { fields: 'name', sort: field } },
    {
      kind: 'filter',
      method: 'GET',
      path,
      query: { filter: { [field]: { isNull: false } }, count: 'exact' },
    },
    post('aggregate', { aggregate: { groupBy: [{ field }], measures: [{ as: 'n', fn: 'count' }] } }),
    post('board', { groupPage: { by: field, limit: 5 }, fields: ['name'] }),
    {
      kind: 'export',
      method: 'POST',
      path: `${path}/export`,
      body: { format: 'csv', fields: ['name', field] },
    },
    { kind: 'tags', method: 'GET', path: `${path}/tags/${field}` },
  ];
  if (!closely) return made;
  made.push(
    { kind: 'sort', method: 'GET', path, query: { fields: 'name', sort: `-${field}` } },
    {
      kind: 'export',
      method: 'POST',
      path: `${path}/export`,
      body: { format: 'ndjson', fields: ['name'], sort: field },
    },
    { kind: 'fields', method: 'GET', path, query: { fields: `${field}.amount` } },
    post('board', { groupPage: { by: 'owner', limit: 5, sums: [field] }, fields: ['name'] }),
    post('aggregate', {
      aggregate: { measures: [{ as: 'n', fn: 'count' }], having: { n: { gt: 0 } }, orderBy: field },
    }),
  );
  for (const fn of ['sum', 'avg', 'min', 'max', 'countDistinct'])
    made.push(post('aggregate', { aggregate: { measures: [{ as: 'x', fn, field }] } }));
  for (const bucket of ['day', 'month', 'year'])
    made.push(
      post('aggregate', {
        aggregate: { groupBy: [{ field, bucket }], measures: [{ as: 'n', fn: 'count' }] },
      }),
    );
  for (const guess of guesses) {
    for (const operator of operators) {
      const value = operator === 'isNull' ? true : /^n?in$/.test(operator) ? [guess] : guess;
      const filter = { [field]: { [operator]: value } };
      made.push({ kind: 'filter', method: 'GET', path, query: { filter, fields: 'name', count: 'exact' } });
    }
    const filter = { [field]: { eq: guess } };
    made.push(
      { kind: 'filter', method: 'GET', path, query: { filter: { [`t1.${field}`]: { eq: guess } } } },
      { kind: 'filter', method: 'GET', path, query: { filter: { not: filter }, count: 'exact' } },
      post('aggregate', { aggregate: { measures: [{ as: 'n', fn: 'count', filter }] } }),
      {
        kind: 'export',
        method: 'POST',
        path: `${path}/export`,
        body: { format: 'csv', fields: ['name'], filter },
      },
      { kind: 'upsert', method: 'PUT', path: `${path}/by/${field}/${encodeURIComponent(guess)}`, body: {} },
      {
        kind: 'bulk',
        method: 'POST',
        path: `${path}/bulk`,
        body: { filter, expectedCount: 0, data: { name: 'B' } },
      },
    );
  }
  return made;
}

/** Each route with every id in its places and the smallest body that fits; what writes comes last, in both worlds alike. */
function ofEveryRoute({ document, objects, ids, guesses }: Asking): Question[] {
  const reads: Question[] = [];
  const writes: Question[] = [];
  const known = [...ids];
  for (const [url, methods] of Object.entries(document.paths)) {
    // Asked by each object's own name above, or without an end, or for everybody; these end what the question needs.
    if (/\/stream$|^\/api\/auth|\/setup$|openapi/.test(url)) continue;
    for (const [name, operation] of Object.entries(methods)) {
      const method = name.toUpperCase();
      const places = [...url.matchAll(/\{(\w+)\}/g)].map(([, place]) => place!);
      const fills = places.length === 0 ? [['', '']] : known;
      for (const [, id] of fills) {
        const bodies = bodiesOf(operation, document.components.schemas, id!);
        for (const plural of places.includes('object') ? objects.map((object) => object.plural) : ['']) {
          // Another object's records are tried once; its routes are the same.
          if (plural !== '' && !['accounts', 'contacts', 'opportunities'].includes(plural)) continue;
          const path = url
            .replace('{object}', plural)
            .replace('{relation}', plural === 'accounts' ? 'contacts' : 'opportunities')
            .replace('{field}', 'otherName')
            .replace('{key}', 'creditCode')
            .replace('{value}', guesses[0]!)
            .replaceAll(/\{\w+\}/g, id!);
          for (const body of bodies) {
            const question = { kind: method === 'GET' ? 'route' : 'write', method, path };
            if (method === 'GET') reads.push(question, ...withParameters(question, operation, guesses));
            else if (!endsTheSession(method, url))
              writes.push({ ...question, ...(body === null ? {} : { body }) });
          }
        }
      }
    }
  }
  return [...reads, ...writes];
}

function endsTheSession(method: string, url: string): boolean {
  return method === 'DELETE' && url.endsWith('/sessions');
}

function withParameters(question: Question, operation: Operation, guesses: readonly string[]): Question[] {
  const names = (operation.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name);
  return names
    .filter((name) => ['q', 'search', 'field', 'object', 'kinds', 'deleted', 'count'].includes(name))
    .flatMap((name) => guesses.slice(0, 6).map((guess) => ({ ...question, query: { [name]: guess } })));
}

function bodiesOf({ requestBody }: Operation, schemas: Schemas, id: string): unknown[] {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return [null];
  const at = (_: readonly string[], { format }: Schema) => (format === 'uuid' && id !== '' ? id : undefined);
  return [jsonSample(schema, { schemas, at }), jsonSample(schema, { schemas, at, whole: true })];
}
