/** What can be asked of a resource: its attributes as columns, compared and sorted by. */
import { and, type Fragment, or, sql } from '../../base/sql.ts';
import { ScimError } from './scimError.ts';
import type { Comparison, Filter, Literal } from './scimFilter.ts';

/** `text` is compared without case, `exact` as it is; `ofMany` is told by what stands among its items. */
export type Attribute =
  | { readonly kind: 'text' | 'exact' | 'boolean' | 'time'; readonly column: Fragment }
  | { readonly kind: 'ofMany'; has(value: string | null): Fragment };

/** By lower-case name. */
export type Attributes = ReadonlyMap<string, Attribute>;

/** Two-valued: what an attribute that is not there is compared with is not so. Throws `invalidFilter`. */
export function conditionOf(filter: Filter, attributes: Attributes): Fragment {
  if ('join' in filter) {
    const parts = filter.of.map((each) => conditionOf(each, attributes));
    return filter.join === 'and' ? sql`(${and(parts)})` : sql`(${or(parts)})`;
  }
  if ('not' in filter) return sql`not ${conditionOf(filter.not, attributes)}`;
  const { attribute: name, is, value } = filter;
  const attribute = attributes.get(name);
  if (!attribute) throw new ScimError(400, `One cannot filter by “${name.slice(0, 80)}”.`, 'invalidFilter');
  if (attribute.kind === 'ofMany') return amongMany(attribute, name, is, value);
  const { column } = attribute;
  if (is === 'pr' || value === null) {
    const there = sql`${column} is not null`;
    if (is === 'pr' || is === 'ne') return there;
    if (is === 'eq') return sql`${column} is null`;
    throw notComparable(name, is);
  }
  const compared = compare(attribute.kind, column, name, is, value);
  return is === 'ne' ? compared : sql`coalesce(${compared}, false)`;
}

/** Throws `invalidPath` where one cannot sort by it. */
export function orderBy(name: string, descending: boolean, attributes: Attributes): Fragment {
  const attribute = attributes.get(name.toLowerCase());
  if (!attribute || attribute.kind === 'ofMany')
    throw new ScimError(400, `One cannot sort by “${name.slice(0, 80)}”.`, 'invalidPath');
  const by = attribute.kind === 'text' ? sql`lower(${attribute.column})` : attribute.column;
  return descending ? sql`${by} desc nulls last` : sql`${by} asc nulls last`;
}

function compare(
  kind: 'text' | 'exact' | 'boolean' | 'time',
  column: Fragment,
  name: string,
  is: Comparison,
  value: string | number | boolean,
): Fragment {
  if (kind === 'boolean') {
    const wanted = typeof value === 'boolean' ? value : booleanOf(String(value));
    if (wanted === null || (is !== 'eq' && is !== 'ne')) throw notComparable(name, is);
    return is === 'eq' ? sql`${column} = ${wanted}` : sql`${column} is distinct from ${wanted}`;
  }
  if (kind === 'time') {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time)) throw notComparable(name, is);
    return ordered(is, name, column, sql`${new Date(time).toISOString()}::timestamptz`);
  }
  const folded = kind === 'text' ? sql`lower(${column})` : column;
  const text = sql`${kind === 'text' ? String(value).toLowerCase() : String(value)}::text`;
  if (is === 'co') return sql`position(${text} in ${folded}) > 0`;
  if (is === 'sw') return sql`starts_with(${folded}, ${text})`;
  if (is === 'ew') return sql`right(${folded}, length(${text})) = ${text}`;
  return ordered(is, name, folded, text);
}

function ordered(is: Comparison, name: string, left: Fragment, right: Fragment): Fragment {
  switch (is) {
    case 'eq':
      return sql`${left} = ${right}`;
    case 'ne':
      return sql`${left} is distinct from ${right}`;
    case 'gt':
      return sql`${left} > ${right}`;
    case 'ge':
      return sql`${left} >= ${right}`;
    case 'lt':
      return sql`${left} < ${right}`;
    case 'le':
      return sql`${left} <= ${right}`;
    default:
      throw notComparable(name, is);
  }
}

function amongMany(
  attribute: Extract<Attribute, { kind: 'ofMany' }>,
  name: string,
  is: Comparison,
  value: Literal,
): Fragment {
  if (is === 'pr') return attribute.has(null);
  if (is === 'eq' && typeof value === 'string') return attribute.has(value);
  throw notComparable(name, is);
}

export function booleanOf(text: string): boolean | null {
  const folded = text.toLowerCase();
  return folded === 'true' ? true : folded === 'false' ? false : null;
}

function notComparable(name: string, is: Comparison): ScimError {
  return new ScimError(400, `“${name}” is not compared by ${is} with such a value.`, 'invalidFilter');
}
