/** Many operations in one request (RFC 7644, 3.7): each by itself, in an order in which what one names is there. */
import { z } from 'zod';
import { scimBody } from './scimBody.ts';
import { ScimError, type ScimErrorBody, scimErrorOf } from './scimError.ts';
import { type Kind, kinds } from './scimKinds.ts';
import { patchOperations } from './scimPatch.ts';
import type { Resource, ScimPlace } from './scimPlace.ts';

export const bulkRequestSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const bulkResponseSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';
export const bulkLimits = { maxOperations: 100, maxPayloadSize: 1_048_576 } as const;

const operation = z.object({
  method: z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.enum(['POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z.string().max(200),
  bulkId: z.string().min(1).max(100).optional(),
  version: z.string().max(100).optional(),
  data: z.unknown().optional(),
});
type Operation = z.infer<typeof operation>;

const bulkBody = z.object({
  schemas: z.array(z.literal(bulkRequestSchema)).min(1),
  failOnErrors: z.int().min(1).optional(),
  Operations: z.array(operation).min(1),
});

export interface Outcome {
  readonly method: Operation['method'];
  readonly bulkId?: string;
  readonly location?: string;
  readonly version?: string;
  readonly status: string;
  readonly response?: ScimErrorBody;
}

/** Told of mistakes of our own, which are answered as 500. */
export type OnMistake = (error: unknown) => void;

/**
 * What became of each operation, in the order of the request. After `failOnErrors` refusals nothing more is done, and what was
 * not done is not answered.
 */
export async function bulk(place: ScimPlace, given: unknown, onMistake: OnMistake): Promise<Outcome[]> {
  const { failOnErrors = Number.POSITIVE_INFINITY, Operations: operations } = scimBody(bulkBody, given);
  if (operations.length > bulkLimits.maxOperations)
    throw new ScimError(413, `At most ${bulkLimits.maxOperations} operations at once.`);
  const ids = operations.flatMap(({ method, bulkId }) => (method === 'POST' && bulkId ? [bulkId] : []));
  if (new Set(ids).size < ids.length) throw new ScimError(400, 'A bulkId stands twice.', 'invalidValue');
  // What a bulkId stands for; null: it was refused.
  const made = new Map<string, string | null>();
  const outcomes = new Map<Operation, Outcome>();
  let waiting = operations;
  let errors = 0;
  while (waiting.length > 0 && errors < failOnErrors) {
    const later: Operation[] = [];
    for (const each of waiting) {
      if (errors >= failOnErrors) break;
      if (namedIn(each).some((name) => ids.includes(name) && !made.has(name))) {
        later.push(each);
        continue;
      }
      const outcome = await oneOf(place, each, made, onMistake);
      outcomes.set(each, outcome);
      if (outcome.response) errors += 1;
      if (each.method === 'POST' && each.bulkId)
        made.set(each.bulkId, outcome.location?.split('/').at(-1) ?? null);
    }
    // They name each other in a ring: nothing here is of two kinds that do.
    if (later.length === waiting.length) for (const { bulkId } of later) if (bulkId) made.set(bulkId, null);
    waiting = later;
  }
  return operations.flatMap((each) => outcomes.get(each) ?? []);
}

async function oneOf(
  place: ScimPlace,
  { method, path, bulkId, version, data }: Operation,
  made: ReadonlyMap<string, string | null>,
  onMistake: OnMistake,
): Promise<Outcome> {
  const told = { method, ...(bulkId === undefined ? {} : { bulkId }) };
  try {
    const { kind, id } = targetOf(method, resolved(path, made) as string);
    const resource = await perform(place, kind, method, id, version, resolved(data, made));
    const status = method === 'POST' ? '201' : method === 'DELETE' ? '204' : '200';
    if (!resource) return { ...told, location: `${place.base}${path}`, status };
    return { ...told, location: String(resource.meta.location), version: resource.meta.version, status };
  } catch (error) {
    const refused = scimErrorOf(error);
    if (!refused) onMistake(error);
    const { body } = refused ?? scimErrorOf(new ScimError(500, 'Something went wrong on our side.'))!;
    return { ...told, status: body.status, response: body };
  }
}

async function perform(
  place: ScimPlace,
  kind: Kind,
  method: Operation['method'],
  id: string,
  version: string | undefined,
  data: unknown,
): Promise<Resource | null> {
  if (method === 'POST') return kind.create(place, data);
  await kind.checkVersion(place, id, version);
  if (method === 'PUT') return kind.replace(place, id, data);
  if (method === 'PATCH') return kind.patch(place, id, patchOperations(data));
  await kind.remove(place, id);
  return null;
}

function targetOf(method: Operation['method'], path: string): { kind: Kind; id: string } {
  const [, name = '', id = ''] = /^\/(Users|Groups)(?:\/([^/]+))?$/.exec(path) ?? [];
  const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined;
  if (!kind || (method === 'POST') !== (id === ''))
    throw new ScimError(400, `“${path.slice(0, 80)}” is no place for ${method}.`, 'invalidPath');
  return { kind, id };
}

const reference = /bulkId:([^"/]+)/g;

function namedIn({ path, data }: Operation): string[] {
  return [...JSON.stringify([path, data]).matchAll(reference)].map(([, name = '']) => name);
}

/** The same with ids in place of what was made here; throws for a name that nothing here has, or whose operation was refused. */
function resolved(value: unknown, made: ReadonlyMap<string, string | null>): unknown {
  if (typeof value === 'string')
    return value.replace(reference, (_, name: string) => {
      const id = made.get(name);
      if (id === undefined) throw new ScimError(400, `There is no bulkId ${name}.`, 'invalidValue');
      if (id === null) throw new ScimError(409, `What bulkId ${name} stands for was not made.`);
      return id;
    });
  if (Array.isArray(value)) return value.map((each) => resolved(each, made));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each, made)]));
}
