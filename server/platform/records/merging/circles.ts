/** Where merges bring a record above itself, one of them clears a pointer, and has it back with its own undoing. */
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { loadRows } from '../loadRows.ts';
import { wayFrom } from './chain.ts';
import { isSame } from './mergedValues.ts';
import { lookupPlace } from './moves.ts';
import { above, isUpward } from './pointersAbove.ts';
import { mergeById, mergesInto, type StoredMerge, setChanges } from './storedMerges.ts';
import { survivorsOf } from './survivors.ts';
import { originsOf, waysOf } from './ways.ts';
import { writeGivenBack } from './writeGivenBack.ts';

/** Lookups that lead from a record of the object to the one above it. */
export function upwardFields(object: ObjectType): Field[] {
  return [...object.fields.values()].filter((field) => !field.system && isUpward(object, field));
}

/** One pointer of a circle: whose it is, what it was set to, and the merge that led it to where it points. */
interface Edge {
  readonly origin: string;
  readonly to: string;
  readonly merge: string | undefined;
}

/**
 * Answers what the record may point to of what it is set to: null where that would put it above itself. Then the merge
 * that closes the circle brought the null; or it is the pointer of another record that this merge clears.
 * @param bringing the merge that brings the pointer to the record: it brings nothing where no other closes the circle
 */
export async function withoutCircle(
  ctx: Context,
  object: ObjectType,
  field: Field,
  id: string,
  origin: string,
  changeSet: ChangeSet,
  bringing?: string,
): Promise<string | null> {
  for (;;) {
    const circle = await circleOf(ctx, object, field, id, origin);
    if (circle.length === 0) return origin;
    // The last pointer leads to the record itself.
    const led = circle.findIndex(({ merge }) => merge !== undefined);
    const at = led < 0 ? circle.length - 1 : led;
    const closing = circle[at]!.merge ?? bringing;
    const merge = closing === undefined ? null : await mergeById(ctx, closing, 'lock');
    // People closed it, with records that were away then.
    if (!merge) return null;
    const cleared = circle[at]!.to;
    await bringNothing(ctx, field, merge, circle[(at + 1) % circle.length]!.origin);
    if (cleared === id) return null;
    const stored = (await loadRows(ctx, object, [cleared], 'delete')).get(cleared)!;
    await writeGivenBack(ctx, object, stored, { [field.name]: null }, changeSet, id);
  }
}

/** From the record's own pointer on, around to the one that points to it. */
async function circleOf(
  ctx: Context,
  object: ObjectType,
  field: Field,
  id: string,
  origin: string,
): Promise<Edge[]> {
  const way = await wayFrom(ctx, origin);
  const first = { origin, to: way.at(-1)?.survivorId ?? origin, merge: way.at(-1)?.id };
  const chain = first.to === id ? [id] : await above(ctx, object, field, first.to, id);
  if (chain.at(-1) !== id) return [];
  const place = lookupPlace(object.name, field.name);
  const pointings = chain.slice(0, -1).map((row, at) => ({ place, row, to: chain[at + 1]! }));
  const ways = await waysOf(ctx, pointings);
  return [
    first,
    ...ways.map((each, at) => ({
      origin: each.origin,
      to: pointings[at]!.to,
      merge: each.merges.at(-1),
    })),
  ];
}

/** By this merge its survivor has nothing in the field, instead of `value`; last of all merges that brought it something. */
async function bringNothing(ctx: Context, field: Field, merge: StoredMerge, value: string): Promise<void> {
  const { name } = field;
  const others = (await mergesInto(ctx, [merge.survivorId])).filter(
    ({ id, state, changes }) => id !== merge.id && state === 'merged' && changes[name] !== undefined,
  );
  const own = merge.changes[name];
  const ids = [value, own?.after, ...others.map(({ changes }) => changes[name]!.before)];
  const now = await survivorsOf(
    ctx,
    ids.filter((each) => typeof each === 'string'),
  );
  const same = (a: unknown, b: unknown) => isSame(field, now.get(String(a)) ?? a, now.get(String(b)) ?? b);
  let before: unknown = value;
  if (own) {
    const next = others.find(({ changes }) => same(changes[name]!.before, own.after));
    if (next)
      await setChanges(ctx, next.id, {
        ...next.changes,
        [name]: { ...next.changes[name]!, before: own.before },
      });
    else if (same(own.after, value)) before = own.before;
  }
  await setChanges(ctx, merge.id, { ...merge.changes, [name]: { before, after: null } });
}

/** After a merge, what stands above the survivor. Answers its version where it was written. */
export async function breakCircles(
  ctx: Context,
  object: ObjectType,
  id: string,
  changeSet: ChangeSet,
): Promise<number | null> {
  let version: number | null = null;
  for (const field of upwardFields(object)) {
    const stored = (await loadRows(ctx, object, [id], 'delete')).get(id)!;
    const origin = (await originsOf(ctx, object, [stored]))(id, field);
    if (origin === null || (await withoutCircle(ctx, object, field, id, origin, changeSet)) !== null)
      continue;
    version = await writeGivenBack(ctx, object, stored, { [field.name]: null }, changeSet, id);
  }
  return version;
}
