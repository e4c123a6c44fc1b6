/** What the address of a SCIM request asks: which resources, in which order, which part of them. */
import { ScimError } from './scimError.ts';
import { parseFilter } from './scimFilter.ts';
import type { Question, Resource } from './scimPlace.ts';
import { mostAtOnce } from './scimSchemas.ts';

/** Names of attributes in lower case; `only` null: all that are not left out. */
export interface Show {
  readonly only: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string>;
}

export function questionOf(query: unknown): Question & { readonly show: Show } {
  const asked = query as Readonly<Record<string, unknown>>;
  const text = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const [filter, by, order] = [text('filter'), text('sortBy'), text('sortOrder')];
  if (order !== null && !/^(ascending|descending)$/i.test(order))
    throw new ScimError(400, 'sortOrder is ascending or descending.', 'invalidValue');
  const only = text('attributes');
  return {
    filter: filter === null ? null : parseFilter(filter),
    sort: by === null ? null : { by, descending: order?.toLowerCase() === 'descending' },
    page: {
      startIndex: Math.max(1, wholeOf(asked.startIndex, 1)),
      count: Math.min(mostAtOnce, Math.max(0, wholeOf(asked.count, 100))),
    },
    show: { only: only === null ? null : namesOf(only), without: namesOf(text('excludedAttributes') ?? '') },
  };
}

function wholeOf(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string' || !/^-?\d{1,9}$/.test(value))
    throw new ScimError(400, 'startIndex and count are whole numbers.', 'invalidValue');
  return Number(value);
}

/** Of a part of an attribute, the attribute. */
function namesOf(text: string): Set<string> {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  return new Set(names.map((name) => name.replace(/^urn:.*:/, '').split('.')[0] ?? ''));
}

const always = new Set(['schemas', 'id', 'meta']);

/** With the attributes that the client wants; what every resource has stays. */
export function shownOf(resource: Resource, { only, without }: Show): Resource {
  const wanted = (name: string) => (only === null || only.has(name)) && !without.has(name);
  const entries = Object.entries(resource).filter(([name]) => always.has(name) || wanted(name.toLowerCase()));
  return Object.fromEntries(entries) as unknown as Resource;
}
