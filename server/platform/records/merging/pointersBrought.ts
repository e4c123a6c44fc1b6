/** Lookups that a merge brings to its survivor are remembered as what they were set to, wherever that is by now. */
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { referenceOf } from '../checkLookups.ts';
import type { Stored } from '../draft.ts';
import type { FieldChange } from './mergedValues.ts';
import { lookupPlace } from './moves.ts';
import { pointerTo } from './repoint.ts';
import type { StoredMerge } from './storedMerges.ts';
import { setWay } from './ways.ts';

function lookupsOf(object: ObjectType, { changes }: StoredMerge): Field[] {
  return Object.keys(changes).flatMap((name) => {
    const field = object.fields.get(name);
    return field?.targets ? [field] : [];
  });
}

/**
 * @param merges with what the values are now, in their order
 * @param origins by record and field
 */
export function withOrigins(
  ctx: Context,
  object: ObjectType,
  survivor: Stored,
  leaving: readonly Stored[],
  merges: readonly StoredMerge[],
  origins: (row: string, field: Field) => string | null,
): StoredMerge[] {
  const known = new Map<string, string>();
  const original = (field: Field, value: unknown, owners: readonly Stored[]): unknown => {
    const to = referenceOf(field, value);
    if (to === null) return value;
    const owner = owners.find((each) => referenceOf(field, each.values[field.name])?.id === to.id);
    const key = `${field.name} ${to.id}`;
    const origin = (owner ? origins(owner.id, field) : known.get(key)) ?? to.id;
    known.set(key, origin);
    return pointerTo(ctx.registry.object(to.object), field, origin);
  };
  return merges.map((merge) => {
    const changes: Record<string, FieldChange> = { ...merge.changes };
    const own = leaving.filter(({ id }) => id === merge.mergedId);
    for (const field of lookupsOf(object, merge)) {
      const { before, after } = merge.changes[field.name]!;
      changes[field.name] = {
        before: original(field, before, [survivor]),
        after: original(field, after, [...own, ...leaving]),
      };
    }
    return { ...merge, changes };
  });
}

/** What the survivor points to by these merges it goes along with from now on, as whose pointer it was did. */
export async function leadOn(
  ctx: Context,
  object: ObjectType,
  survivor: string,
  merges: readonly StoredMerge[],
): Promise<void> {
  const origins = new Map<string, string | null>();
  for (const merge of merges)
    for (const field of lookupsOf(object, merge))
      origins.set(field.name, referenceOf(field, merge.changes[field.name]!.after)?.id ?? null);
  for (const [name, origin] of origins) await setWay(ctx, lookupPlace(object.name, name), survivor, origin);
}
