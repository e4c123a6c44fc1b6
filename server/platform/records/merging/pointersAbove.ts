/** Where the survivor points to what is merged into it, or would be above itself: it takes the place of the record that goes. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { columnPlace } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { referenceOf } from '../checkLookups.ts';
import type { Stored } from '../draft.ts';

/** Nothing is nested deeper. */
const deepest = 100;

/** Lookups of an object to itself. */
export function ownPointers(object: ObjectType): Field[] {
  return [...object.fields.values()].filter(
    (field) => !field.system && (field.targets?.includes(object.name) ?? false),
  );
}

export function isUpward(object: ObjectType, field: Field): boolean {
  return field.type !== 'polymorphic' && field.targets?.length === 1 && field.targets[0] === object.name;
}

/**
 * By field, the chain above each record that any of them may take: its ids in order, from the record's own pointer on.
 */
export type ChainsAbove = ReadonlyMap<Field, ReadonlyMap<string, readonly string[]>>;

export async function chainsAbove(
  ctx: Context,
  object: ObjectType,
  records: readonly Stored[],
): Promise<ChainsAbove> {
  const chains = new Map<Field, Map<string, string[]>>();
  for (const field of ownPointers(object)) {
    const starts = new Map<string, string>();
    for (const { id, values } of records) {
      const to = referenceOf(field, values[field.name]);
      if (to?.object === object.name) starts.set(id, to.id);
    }
    const above = isUpward(object, field)
      ? await pointersFrom(ctx, object, field, [...starts.values()])
      : new Map<string, string>();
    chains.set(field, new Map([...starts].map(([id, first]) => [id, walk(first, above)])));
  }
  return chains;
}

/** The ids above one, itself first, up to `top` if that is among them. */
export async function above(
  ctx: Context,
  object: ObjectType,
  field: Field,
  id: string,
  top: string,
): Promise<string[]> {
  const chain = walk(id, await pointersFrom(ctx, object, field, [id]));
  const at = chain.indexOf(top);
  return at < 0 ? chain : chain.slice(0, at + 1);
}

function walk(first: string, above: ReadonlyMap<string, string>): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = first; at !== undefined && !chain.includes(at); at = above.get(at))
    chain.push(at);
  return chain;
}

async function pointersFrom(
  ctx: Context,
  object: ObjectType,
  field: Field,
  starts: readonly string[],
): Promise<Map<string, string>> {
  if (starts.length === 0) return new Map();
  const table = qualified(ctx.workspace.schema, object.table);
  const to = columnPlace(field, 't', storageOf(field.type).columns(field)[0]!);
  const rows = await ctx.db.rows<{ id: string; above: string }>(sql`
    with recursive up (id, above, depth) as (
      select t.id, ${to}, 1 from ${table} t where t.id = any(${[...new Set(starts)]}::uuid[])
      union
      select t.id, ${to}, up.depth + 1 from up join ${table} t on t.id = up.above where up.depth < ${deepest}::int
    )
    select distinct id, above from up where above is not null`);
  return new Map(rows.map(({ id, above }) => [id, above]));
}

/** The id that `survivor` is to point to, null for none, undefined where nothing stands against what it has. */
export function pointerPast(
  chain: readonly string[],
  together: ReadonlySet<string>,
): string | null | undefined {
  const last = chain.findLastIndex((id) => together.has(id));
  return last < 0 ? undefined : (chain[last + 1] ?? null);
}
