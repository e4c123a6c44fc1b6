/** Records that moved with a merge go back to where they came from, unless somebody moved them since. */

import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { referenceOf } from '../checkLookups.ts';
import { loadRows } from '../loadRows.ts';
import { forgetMoves } from './moves.ts';
import { repoint } from './repoint.ts';
import { repointInBin } from './repointInBin.ts';
import type { StoredMerge } from './storedMerges.ts';
import { waysOf } from './ways.ts';

interface Part {
  readonly moved: number;
  readonly left: readonly {
    readonly object: string;
    readonly id: string;
    readonly fields: readonly string[];
  }[];
}

const nothing: Part = { moved: 0, left: [] };

/** @param place `object.field`; of a field that is gone there is nothing to move */
export async function moveBack(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  way: readonly StoredMerge[],
  place: string,
  ids: readonly string[],
  changeSet: ChangeSet,
): Promise<Part> {
  const chain = [merge.id, ...way.map(({ id }) => id)];
  const [name, fieldName] = place.split('.');
  const child = ctx.registry.objects.get(name ?? '');
  const field = child?.fields.get(fieldName ?? '');
  if (!child || !field?.targets?.includes(object.name)) {
    await forgetMoves(ctx, chain, place, ids);
    return nothing;
  }
  const rows = [...(await loadRows(ctx, child, ids, 'delete')).values()];
  const pointing = rows.filter(
    ({ values }) => referenceOf(field, values[field.name])?.object === object.name,
  );
  const ways = await waysOf(
    ctx,
    pointing.map(({ id, values }) => ({ place, row: id, to: referenceOf(field, values[field.name])!.id })),
  );
  const own = pointing.filter((_, at) => ways[at]!.merges.includes(merge.id));
  const alive = own.filter(({ deletionId }) => deletionId === null).map(({ id }) => id);
  const deleted = own.filter(({ deletionId }) => deletionId !== null).map(({ id }) => id);
  const target = { object, id: merge.mergedId };
  const refused = await repoint(ctx, child, field, alive, target, changeSet);
  await repointInBin(ctx, child, field, deleted, target);
  await forgetMoves(
    ctx,
    chain,
    place,
    own.map(({ id }) => id),
  );
  await forgetMoves(ctx, [merge.id], place, ids);
  // One that lies in the bin and points elsewhere is nobody's concern before it comes back.
  const left = rows.filter((row) => row.deletionId === null && !own.includes(row));
  const elsewhere = left
    .filter(({ values }) => !pointsAt(object, field, values, merge.mergedId))
    .map(({ id }) => id);
  return {
    moved: alive.length + deleted.length - refused.size,
    left: [...elsewhere, ...refused.keys()].map((id) => ({ object: child.name, id, fields: [field.name] })),
  };
}

function pointsAt(
  object: ObjectType,
  field: Field,
  values: Readonly<Record<string, unknown>>,
  id: string,
): boolean {
  const to = referenceOf(field, values[field.name]);
  return to !== null && to.object === object.name && to.id === id;
}
